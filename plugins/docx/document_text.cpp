#include "document_text.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "baogao/text/raised_text.hpp"

using baogao::Block;
using baogao::Expected;
using baogao::Message;
using baogao::ReadText;
using baogao::TableCell;

namespace {

constexpr int deepest = 100;  // elements of the body within each other

class TooDeep {};

bool is(pugi::xml_node node, const char* name) { return std::strcmp(node.name(), name) == 0; }

class Body {
 public:
  Body(const ParagraphStyles& styles, const Symbols& symbols, ListNumbering numbering,
       std::vector<TextPiece>* pieces)
      : styles_(styles), symbols_(symbols), numbering_(std::move(numbering)), pieces_(pieces) {}

  void add_blocks(pugi::xml_node parent, int depth) {
    if (depth > deepest) throw TooDeep();
    for (const pugi::xml_node node : parent.children()) {
      if (is(node, "w:p")) {
        add_paragraph(node, depth);
      } else if (is(node, "w:tbl")) {
        add_table(node, depth);
      } else if (is(node, "w:sdt")) {
        add_blocks(node.child("w:sdtContent"), depth + 1);
      } else if (is(node, "w:ins") || is(node, "w:moveTo") || is(node, "w:customXml") ||
                 is(node, "w:smartTag")) {
        add_blocks(node, depth + 1);
      }
    }
  }

  ReadText finish() {
    put(std::exchange(open_line_, {}), {});
    return std::move(read_);
  }

 private:
  void add_paragraph(pugi::xml_node node, int depth) {
    ++paragraph_;
    boxes_.clear();
    const pugi::xml_node properties = node.child("w:pPr");
    const std::string style = properties.child("w:pStyle").attribute("w:val").value();
    // A deleted paragraph mark (17.13.5.15): the paragraph goes on in the next, which says what it is.
    if (is_deleted(properties.child("w:rPr"))) return collect(node, open_line_, depth);
    std::string line = marker_of(properties, style);
    for (TextPiece& piece : line_pieces_) piece.start += line.size();
    line += std::exchange(open_line_, {});
    collect(node, line, depth);
    Block block;
    block.level = outline_of(properties, style);
    block.kind = block.level > 0 ? Block::Kind::heading : Block::Kind::paragraph;
    put(line, block);
    const std::vector<pugi::xml_node> boxes = std::move(boxes_);
    for (const pugi::xml_node box : boxes) add_blocks(box, depth + 1);
  }

  static bool is_deleted(pugi::xml_node mark) { return mark.child("w:del") || mark.child("w:moveFrom"); }

  static bool is_raised(pugi::xml_node run) {
    return std::strcmp(run.child("w:rPr").child("w:vertAlign").attribute("w:val").value(), "superscript") ==
           0;
  }

  int outline_of(pugi::xml_node properties, const std::string& style) const {
    if (const pugi::xml_node level = properties.child("w:outlineLvl")) {
      const int value = level.attribute("w:val").as_int(9);
      return value >= 0 && value < 9 ? value + 1 : 0;
    }
    return styles_.outline_level(style);
  }

  std::string marker_of(pugi::xml_node properties, const std::string& style) {
    auto place = list_of_properties(properties);
    if (!place) place = styles_.list_of(style);
    return place && place->list != "0" ? numbering_.next(*place) : std::string();
  }

  void put(const std::string& line, Block block) {
    if (line.empty()) return line_pieces_.clear();
    block.span.start = read_.text.size();
    settle_pieces(read_.text.size());
    read_.text += line;
    block.span.end = read_.text.size();
    block.paragraph = paragraph_;
    read_.text += '\n';
    read_.blocks.push_back(std::move(block));
  }

  // The line that they were collected for begins at `start` of the text.
  void settle_pieces(std::size_t start) {
    for (TextPiece& piece : line_pieces_) piece.start += start;
    if (pieces_ != nullptr) pieces_->insert(pieces_->end(), line_pieces_.begin(), line_pieces_.end());
    line_pieces_.clear();
  }

  // The text of runs; boxes are kept for behind the paragraph.
  void collect(pugi::xml_node parent, std::string& line, int depth) {
    if (depth > deepest) throw TooDeep();
    for (const pugi::xml_node node : parent.children()) {
      if (is(node, "w:t") || is(node, "m:t")) {
        const std::string_view words = node.text().get();
        if (is_raised(parent)) {
          line += baogao::raised_text(words, line);
          continue;
        }
        if (pieces_ != nullptr) line_pieces_.push_back({node, line.size(), words.size()});
        line += words;
      } else if (is(node, "m:f")) {
        collect(node.child("m:num"), line, depth + 1);
        line += '/';
        collect(node.child("m:den"), line, depth + 1);
      } else if (is(node, "w:sym")) {
        line += symbols_.text_of(node.attribute("w:font").value(), node.attribute("w:char").value());
      } else if (is(node, "w:tab") || is(node, "w:ptab")) {
        line += ' ';
      } else if (is(node, "w:br") || is(node, "w:cr")) {
        const std::string type = node.attribute("w:type").value();
        if (type != "page" && type != "column" && !line.empty()) line += '\n';
      } else if (is(node, "w:noBreakHyphen")) {
        line += '-';
      } else if (is(node, "w:footnoteReference") || is(node, "w:endnoteReference") ||
                 is(node, "w:instrText") || is(node, "w:delText") || is(node, "w:del") ||
                 is(node, "w:moveFrom") || is(node, "w:pPr") || is(node, "w:rPr") ||
                 is(node, "w:softHyphen")) {
        continue;
      } else if (is(node, "w:r")) {
        const pugi::xml_node hidden = node.child("w:rPr").child("w:vanish");
        if (!hidden || std::strcmp(hidden.attribute("w:val").as_string("1"), "0") == 0)
          collect(node, line, depth + 1);
      } else if (is(node, "mc:AlternateContent")) {
        const pugi::xml_node choice = node.child("mc:Choice");
        collect(choice ? choice : node.child("mc:Fallback"), line, depth + 1);
      } else if (is(node, "w:txbxContent")) {
        boxes_.push_back(node);
      } else {
        collect(node, line, depth + 1);
      }
    }
  }

  void add_table(pugi::xml_node table, int depth) {
    if (depth > deepest) throw TooDeep();
    put(std::exchange(open_line_, {}), {});
    Block block;
    block.kind = Block::Kind::table;
    block.span.start = read_.text.size();
    block.paragraph = paragraph_ + 1;
    std::vector<std::size_t> merged;  // by column: the cell that goes on down, one more than its index
    int row = 0;
    for (const pugi::xml_node line : table.children("w:tr")) {
      if (line.child("w:trPr").child("w:del")) continue;
      const bool header_row = line.child("w:trPr").child("w:tblHeader") || row == 0;
      int column = 0;
      for (pugi::xml_node cell = line.first_child(); cell; cell = cell.next_sibling()) {
        const pugi::xml_node content = is(cell, "w:sdt") ? cell.child("w:sdtContent").child("w:tc") : cell;
        if (!is(content, "w:tc")) continue;
        add_cell(content, row, column, header_row, depth, block, merged);
      }
      if (read_.text.size() > block.span.start && read_.text.back() == '\t') read_.text.pop_back();
      read_.text += '\n';
      ++row;
    }
    if (block.cells.empty()) return;
    block.span.end = read_.text.size() - 1;
    read_.blocks.push_back(std::move(block));
  }

  void add_cell(pugi::xml_node node, int row, int& column, bool header, int depth, Block& block,
                std::vector<std::size_t>& merged) {
    const pugi::xml_node properties = node.child("w:tcPr");
    const int width = std::clamp(properties.child("w:gridSpan").attribute("w:val").as_int(1), 1, 200);
    const auto at = static_cast<std::size_t>(column);
    if (merged.size() <= at) merged.resize(at + 1, 0);
    const pugi::xml_node down = properties.child("w:vMerge");
    const bool goes_on = down && std::strcmp(down.attribute("w:val").as_string("continue"), "continue") == 0;
    if (goes_on && merged[at] > 0) {
      ++block.cells[merged[at] - 1].row_span;
    } else {
      TableCell cell;
      cell.row = row;
      cell.column = column;
      cell.column_span = width;
      cell.header = header;
      cell.span.start = read_.text.size();
      std::string text;
      cell_text(node, text, depth + 1);
      read_.text += text;
      cell.span.end = read_.text.size();
      block.cells.push_back(cell);
      merged[at] = down ? block.cells.size() : 0;
    }
    read_.text += '\t';
    column += width;
  }

  // Paragraphs of a cell, and of tables in it, on one line.
  void cell_text(pugi::xml_node node, std::string& text, int depth) {
    if (depth > deepest) throw TooDeep();
    for (const pugi::xml_node child : node.children()) {
      if (is(child, "w:p")) {
        ++paragraph_;
        std::string line;
        collect(child, line, depth + 1);
        for (char& c : line) {
          if (c == '\n' || c == '\t') c = ' ';
        }
        if (!text.empty() && !line.empty()) text += ' ';
        settle_pieces(read_.text.size() + text.size());
        text += line;
      } else if (is(child, "w:tbl") || is(child, "w:tr") || is(child, "w:tc") || is(child, "w:sdt") ||
                 is(child, "w:sdtContent")) {
        cell_text(child, text, depth + 1);
      }
    }
  }

  const ParagraphStyles& styles_;
  const Symbols& symbols_;
  ListNumbering numbering_;
  ReadText read_;
  std::vector<pugi::xml_node> boxes_;
  int paragraph_ = 0;
  std::vector<TextPiece>* pieces_;
  std::string open_line_;               // of paragraphs whose marks are deleted
  std::vector<TextPiece> line_pieces_;  // of the line being collected, counted from its start
};

}  // namespace

Expected<ReadText> read_document_text(const pugi::xml_document& document, const pugi::xml_document& footnotes,
                                      const ParagraphStyles& styles, const Symbols& symbols,
                                      ListNumbering numbering, std::vector<TextPiece>* pieces) {
  Body body(styles, symbols, std::move(numbering), pieces);
  try {
    body.add_blocks(document.child("w:document").child("w:body"), 0);
    for (const pugi::xml_node note : footnotes.child("w:footnotes").children("w:footnote")) {
      if (!note.attribute("w:type")) body.add_blocks(note, 0);
    }
  } catch (const TooDeep&) {
    return Message{"表格或文本框嵌套过深，不像正常文档；请检查文件",
                   "tables or text boxes are nested deeper than any document has; check the file"};
  }
  return body.finish();
}
