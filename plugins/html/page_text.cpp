#include "page_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "baogao/text/raised_text.hpp"

using baogao::Block;
using baogao::ReadText;
using baogao::TableCell;

namespace {

constexpr int deepest = 300;

bool is_line(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
      return true;
    default:
      return false;
  }
}

bool is_left_out(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
      return true;
    default:
      return false;
  }
}

int heading_level(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
      return 1;
    case GUMBO_TAG_H2:
      return 2;
    case GUMBO_TAG_H3:
      return 3;
    case GUMBO_TAG_H4:
      return 4;
    default:
      return 0;
  }
}

bool is_hidden(const GumboNode& element) {
  std::string style = attribute(element, "style");
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr;
}

bool is_raised(const GumboNode& element) {
  if (element.v.element.tag == GUMBO_TAG_SUP) return true;
  std::string style = attribute(element, "style");
  std::erase(style, ' ');
  return style.find("vertical-align:super") != std::string::npos;
}

// The text of an element without its markup.
void append_text(const GumboNode& node, int depth, std::string& text) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) text += node.v.text.text;
  if (node.type == GUMBO_NODE_WHITESPACE) text += ' ';
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    append_text(*static_cast<const GumboNode*>(children.data[i]), depth + 1, text);
}

class PageText {
 public:
  PageText(const ArticleMarks& marks, ReadText& read) : marks_(marks), read_(read) {}

  bool run(const GumboNode& element) {
    add(element, 0, 0);
    end_line(0);
    return !too_deep_;
  }

 private:
  // Blanks of the source are one blank; a line begins without.
  void add_text(std::string_view text) {
    for (const char c : text) {
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
        blank_ = true;
        continue;
      }
      if (blank_ && !line_.empty()) line_ += ' ';
      blank_ = false;
      line_ += c;
    }
  }

  void add_raised(const GumboNode& element) {
    std::string raised;
    append_text(element, 0, raised);
    add_text(baogao::raised_text(raised, line_));
  }

  void end_line(int level) {
    blank_ = false;
    const std::size_t first = line_.find_first_not_of(' ');
    if (first != std::string::npos) {
      Block block;
      block.kind = level > 0 ? Block::Kind::heading : Block::Kind::paragraph;
      block.level = level;
      block.span.start = read_.text.size();
      read_.text += line_;
      block.span.end = read_.text.size();
      read_.text += '\n';
      read_.blocks.push_back(std::move(block));
    }
    line_.clear();
  }

  void add(const GumboNode& node, int depth, int level) {
    if (depth > deepest) {
      too_deep_ = true;
      return;
    }
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) return add_text(node.v.text.text);
    if (node.type == GUMBO_NODE_WHITESPACE) {
      blank_ = true;
      return;
    }
    if (node.type != GUMBO_NODE_ELEMENT) return;
    const GumboTag tag = node.v.element.tag;
    if (is_left_out(tag) || is_hidden(node) || (depth > 0 && marks_.is_furniture(node))) return;
    if (tag == GUMBO_TAG_BR) return end_line(level);
    if (is_raised(node)) return add_raised(node);
    if (tag == GUMBO_TAG_TABLE && is_data(node)) {
      end_line(level);
      return add_table(node, depth);
    }
    const bool line = is_line(tag) || tag == GUMBO_TAG_TR;
    if (line) end_line(level);
    const int inner = heading_level(tag) > 0 ? heading_level(tag) : level;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      add(*static_cast<const GumboNode*>(children.data[i]), depth + 1, inner);
    if (line) end_line(inner);
  }

  // A table with more than one cell a row somewhere and short cells: others only lay out the page.
  static bool is_data(const GumboNode& table) {
    std::size_t rows = 0, cells = 0, longest = 0;
    bool nested = false;
    count(table, 0, rows, cells, longest, nested);
    return rows > 1 && cells > rows && longest < 2000 && !nested;
  }
  static std::size_t count(const GumboNode& node, int depth, std::size_t& rows, std::size_t& cells,
                           std::size_t& longest, bool& nested) {
    if (node.type == GUMBO_NODE_TEXT) return std::string_view(node.v.text.text).size();
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return 0;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_TABLE && depth > 0) nested = true;
    rows += tag == GUMBO_TAG_TR;
    std::size_t size = 0;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      size +=
          count(*static_cast<const GumboNode*>(children.data[i]), depth + 1, rows, cells, longest, nested);
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      ++cells;
      longest = std::max(longest, size);
    }
    return size;
  }

  void add_table(const GumboNode& table, int depth) {
    Block block;
    block.kind = Block::Kind::table;
    block.span.start = read_.text.size();
    int row = 0;
    std::vector<int> taken;  // by column: rows still covered by a cell above
    add_rows(table, depth, row, taken, block);
    if (block.cells.empty()) return;
    block.span.end = read_.text.size() - 1;
    read_.blocks.push_back(std::move(block));
  }

  void add_rows(const GumboNode& node, int depth, int& row, std::vector<int>& taken, Block& block) {
    if (depth > deepest) {
      too_deep_ = true;
      return;
    }
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type != GUMBO_NODE_ELEMENT) continue;
      if (child.v.element.tag != GUMBO_TAG_TR) {
        add_rows(child, depth + 1, row, taken, block);
        continue;
      }
      add_row(child, depth + 1, row++, taken, block);
    }
  }

  void add_row(const GumboNode& node, int depth, int row, std::vector<int>& taken, Block& block) {
    std::size_t column = 0;
    const std::size_t start = read_.text.size();
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child.v.element.tag;
      if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
      while (column < taken.size() && taken[column] > 0) ++column;
      TableCell cell;
      cell.row = row;
      cell.column = static_cast<int>(column);
      cell.column_span = span_of(child, "colspan");
      cell.row_span = span_of(child, "rowspan");
      cell.header = tag == GUMBO_TAG_TH || row == 0;
      line_.clear();
      blank_ = false;
      cell_text(child, depth + 1);
      cell.span.start = read_.text.size();
      read_.text += line_;
      cell.span.end = read_.text.size();
      read_.text += '\t';
      line_.clear();
      block.cells.push_back(cell);
      for (int k = 0; k < cell.column_span; ++k, ++column) {
        if (taken.size() <= column) taken.resize(column + 1, 0);
        taken[column] = cell.row_span;
      }
    }
    for (int& rows : taken) rows = std::max(0, rows - 1);
    if (read_.text.size() > start) read_.text.back() = '\n';
  }

  static int span_of(const GumboNode& cell, const char* name) {
    const std::string value = attribute(cell, name);
    return value.empty() ? 1 : std::clamp(std::atoi(value.c_str()), 1, 200);
  }

  void cell_text(const GumboNode& node, int depth) {
    if (depth > deepest) {
      too_deep_ = true;
      return;
    }
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) return add_text(node.v.text.text);
    if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node.v.element.tag)) return;
    if (is_raised(node)) return add_raised(node);
    if (is_line(node.v.element.tag) || node.v.element.tag == GUMBO_TAG_BR) blank_ = true;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      cell_text(*static_cast<const GumboNode*>(children.data[i]), depth + 1);
  }

  const ArticleMarks& marks_;
  ReadText& read_;
  std::string line_;
  bool blank_ = false;
  bool too_deep_ = false;
};

}  // namespace

bool add_page_text(const GumboNode& element, const ArticleMarks& marks, ReadText& read) {
  return PageText(marks, read).run(element);
}
