#include "text/plain_tables.hpp"

#include <algorithm>
#include <cstdint>

#include "text/cell_text.hpp"
#include "text/furniture.hpp"

namespace baogao {
namespace {

constexpr std::size_t longest_cell = 120;  // bytes: forty characters
constexpr std::size_t most_columns = 16;

struct Cell {
  Span span;
  std::size_t column = 0;      // of type, of its first character: a Han character takes two
  std::size_t column_end = 0;  // behind its last
  bool number = false;
};

struct Line {
  std::vector<Cell> cells;
  bool prose = false;  // no line of a table
  bool number() const { return cells.size() == 1 && cells.front().number; }
  bool drawn() const { return cells.size() > 1; }
  bool has_number() const {
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.number; });
  }
};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Block> run() {
    split();
    std::size_t at = 0;
    while (at < lines_.size()) {
      std::size_t next = drawn_table(at);
      if (next == at) next = flat_table(at);
      at = std::max(next, at + 1);
    }
    return std::move(blocks_);
  }

 private:
  // A short line with a digit, or cells apart: a table may be about it.
  static bool is_candidate(std::string_view line) {
    if (line.size() > 400) return false;
    if (line.size() < 32) {
      const bool wide = line.find("\xEF\xBC") != std::string_view::npos;
      if (wide || line.find_first_of("0123456789") != std::string_view::npos) return true;
    }
    return line.find('\t') != std::string_view::npos || line.find("  ") != std::string_view::npos;
  }

  // Cells of the lines that are near a candidate; all others are prose.
  void split() {
    constexpr std::size_t before = 60, behind = 30;
    std::vector<Span> spans;
    std::vector<bool> wanted;
    for (std::size_t start = 0; start < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      spans.push_back({start, end});
      start = end + 1;
    }
    std::size_t to = 0;  // wanted up to here
    wanted.resize(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (is_candidate(text_.substr(spans[i].start, spans[i].size()))) {
        for (std::size_t k = i - std::min(i, before); k < i; ++k) wanted[k] = true;
        to = i + behind;
      }
      if (i < to) wanted[i] = true;
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (wanted[i]) {
        add_line(spans[i]);
      } else if (lines_.empty() || !lines_.back().prose) {
        lines_.push_back({{}, true});
      }
    }
  }

  void add_line(Span span) {
    const std::string_view whole = text_.substr(span.start, span.size());
    if (whole.size() > 600) {
      lines_.push_back({{}, true});
      return;
    }
    Line line;
    Cell cell;
    bool open = false;
    std::size_t column = 0, blanks = 0;
    const auto close = [&](std::size_t behind) {
      if (!open) return;
      cell.span.end = behind;
      add_cell(line, cell);
      open = false;
    };
    std::size_t last = 0;  // behind the last character that is no blank
    for (std::size_t i = 0; i < whole.size();) {
      if (const std::size_t size = blank_in_row(whole, i); size > 0) {
        blanks += whole[i] == '\t' ? 2 : size == 3 ? 2 : 1;
        column += whole[i] == '\t' ? 8 - column % 8 : size == 3 ? 2 : 1;
        i += size;
        continue;
      }
      if (open && blanks >= 2) close(span.start + last);
      if (!open) {
        cell = Cell{{span.start + i, 0}, column, 0, false};
        open = true;
      }
      blanks = 0;
      const auto byte = static_cast<unsigned char>(whole[i]);
      column += byte < 0x80 ? 1 : 2;
      i += byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      i = std::min(i, whole.size());
      last = i;
      cell.column_end = column;
    }
    close(span.start + last);
    if (line.cells.empty()) return;
    join_spread(line);
    const std::string_view content = text_.substr(line.cells.front().span.start,
                                                  line.cells.back().span.end - line.cells.front().span.start);
    if (!line.number() && (is_page_number(content) || is_furniture(content))) return;
    lines_.push_back(std::move(line));
  }

  // 指    标: one word over the width of its column.
  void join_spread(Line& line) const {
    const auto single = [&](const Cell& cell) {
      return cell.span.size() == 3 && static_cast<unsigned char>(text_[cell.span.start]) >= 0xE4;
    };
    std::vector<Cell> joined;
    for (const Cell& cell : line.cells) {
      if (!joined.empty() && single(cell) && single(joined.back()) &&
          cell.column - joined.back().column_end <= 8) {
        joined.back().span.end = cell.span.end;
        joined.back().column_end = cell.column_end;
      } else {
        joined.push_back(cell);
      }
    }
    line.cells = std::move(joined);
  }

  void add_cell(Line& line, Cell cell) {
    const std::string_view content = text_.substr(cell.span.start, cell.span.size());
    cell.number = is_number_cell(content);
    if (content.size() > longest_cell || content.find("。") != std::string_view::npos ||
        content.ends_with("；") || content.ends_with("，"))
      line.prose = true;
    line.cells.push_back(cell);
  }

  std::string_view text_of(const Cell& cell) const { return text_.substr(cell.span.start, cell.span.size()); }

  static void add(Block& block, const Cell& from, std::size_t row, std::size_t column, bool header) {
    TableCell cell;
    cell.span = from.span;
    cell.row = static_cast<int>(row);
    cell.column = static_cast<int>(column);
    cell.header = header;
    block.cells.push_back(cell);
  }

  // --- a cell a line

  // Where the heads stand, how many they are, where the rows end.
  struct Flat {
    std::size_t at = 0, width = 0, end = 0;
    bool bare = false;  // one row without a label of its own, under a title
    std::size_t numbers = 0;
  };

  // The table that begins at the line or little below it; returns the line behind it, or `at`.
  std::size_t flat_table(std::size_t at) {
    if (!is_flat_text(at) || next_number(at) > at + 3 * most_columns) return at;
    Flat best;
    for (std::size_t start = at; start < at + most_columns && is_flat_text(start); ++start) {
      for (std::size_t width = 2; width <= most_columns && is_flat_text(start + width - 1); ++width) {
        for (const Flat& flat : {rows_under(start, width), bare_row_under(start, width)}) {
          if (flat.numbers >= std::max<std::size_t>(best.numbers, 1)) best = flat;
        }
      }
    }
    if (best.numbers == 0) return at;
    Block block;
    block.kind = Block::Kind::table;
    if (best.bare) {
      add(block, lines_[best.at].cells.front(), 1, 0, false);  // stands before its row
      for (std::size_t i = 0; i < best.width; ++i) {
        add(block, lines_[best.at + 1 + i].cells.front(), 0, 1 + i, true);
        add(block, lines_[best.at + 1 + best.width + i].cells.front(), 1, 1 + i, false);
      }
    } else {
      for (std::size_t i = best.at; i < best.end; ++i) {
        const std::size_t cell = i - best.at;
        add(block, lines_[i].cells.front(), cell / best.width, cell % best.width, cell < best.width);
      }
    }
    finish(std::move(block));
    return best.end;
  }

  bool is_flat(std::size_t line) const {
    return line < lines_.size() && !lines_[line].prose && !lines_[line].drawn();
  }
  bool is_flat_text(std::size_t line) const {
    return is_flat(line) && !is_number_cell(text_of(lines_[line].cells.front()));
  }
  bool is_flat_number(std::size_t line) const { return is_flat(line) && lines_[line].number(); }

  // The next line that is a number. Asked for lines in their order.
  std::size_t next_number(std::size_t line) {
    next_number_ = std::max(next_number_, line);
    while (next_number_ < lines_.size() && !is_flat_number(next_number_)) ++next_number_;
    return next_number_;
  }

  // Rows of one kind under `width` heads.
  Flat rows_under(std::size_t start, std::size_t width) const {
    Flat flat{start, width, start, false, 0};
    const std::size_t first = start + width;
    std::uint32_t kind = 0;
    for (std::size_t i = 0; i < width; ++i) {
      if (!is_flat(first + i)) return flat;
      if (is_flat_number(first + i)) kind |= 1U << i;
    }
    // A label first; numbers to the end but for a column of units.
    if (kind == 0 || (kind & 1U) != 0 || (kind >> (width - 1) & 1U) == 0) return flat;
    std::size_t row = first;
    for (;; row += width) {
      std::size_t numbers = 0;
      bool fits = true;
      for (std::size_t i = 0; i < width && fits; ++i) {
        fits = is_flat(row + i) && is_flat_number(row + i) == ((kind >> i & 1U) != 0);
        numbers += kind >> i & 1U;
      }
      if (!fits) break;
      flat.numbers += numbers;
    }
    flat.end = row;
    return flat;
  }

  // A title, `width` heads, as many numbers, and no label: 行政复议 / 结果维持 … 总计 / 309 … 440.
  Flat bare_row_under(std::size_t start, std::size_t width) const {
    Flat flat{start, width, start, true, 0};
    if (width < 3 || !is_flat_text(start + width)) return flat;
    const std::string_view last = text_of(lines_[start + width].cells.front());
    const std::size_t first = start + width + 1;
    if ((last != "总计" && last != "合计") || is_flat_number(first + width)) return flat;
    for (std::size_t i = 0; i < width; ++i) {
      if (!is_flat_number(first + i)) return flat;
    }
    flat.numbers = width;
    flat.end = first + width;
    return flat;
  }

  // --- a row a line

  std::size_t drawn_table(std::size_t at) {
    if (!is_row(at)) return at;
    std::size_t end = at + 1, rows = 1, widest = lines_[at].cells.size();
    for (std::size_t i = at + 1; i < lines_.size() && i < end + 3; ++i) {
      if (lines_[i].prose || is_numbered_head(i) || is_head_line(i)) break;
      if (!is_row(i)) continue;  // a head of the rows below it, a label's second line
      end = i + 1;
      ++rows;
      widest = std::max(widest, lines_[i].cells.size());
    }
    if (widest > most_columns + 4) return end;
    std::size_t first = at;
    while (first > 0 && at - first < 4 && is_head_line(first - 1)) --first;
    if (rows < 2 && (first == at || lines_[at - 1].cells.size() != lines_[at].cells.size())) return at;
    // The columns are those of the row with most cells.
    const Line* model = &lines_[at];
    for (std::size_t i = at; i < end; ++i) {
      if (is_row(i) && lines_[i].cells.size() > model->cells.size()) model = &lines_[i];
    }
    Block block;
    block.kind = Block::Kind::table;
    for (std::size_t i = first; i < end; ++i) {
      const Line& line = lines_[i];
      std::size_t least = 0;
      for (std::size_t k = 0; k < line.cells.size(); ++k) {
        const std::size_t column =
            line.cells.size() == model->cells.size() ? k : std::max(least, nearest(*model, line.cells[k]));
        add(block, line.cells[k], i - first, column, i < at);
        least = column + 1;
      }
    }
    finish(std::move(block));
    return end;
  }

  static std::size_t nearest(const Line& model, const Cell& cell) {
    const auto middle = [](const Cell& of) { return of.column + of.column_end; };
    std::size_t best = 0, best_distance = SIZE_MAX;
    for (std::size_t i = 0; i < model.cells.size(); ++i) {
      const std::size_t a = middle(model.cells[i]), b = middle(cell), distance = a < b ? b - a : a - b;
      if (distance < best_distance) {
        best_distance = distance;
        best = i;
      }
    }
    return best;
  }

  // A label and numbers behind it.
  bool is_row(std::size_t at) const {
    const Line& line = lines_[at];
    if (line.prose || !line.drawn()) return false;
    if (line.cells.front().number) return line.cells.size() == 15 && line.has_number();
    std::size_t numbers = 0;
    for (std::size_t i = 1; i < line.cells.size(); ++i)
      numbers += line.cells[i].number && !is_year_cell(text_of(line.cells[i]));
    return numbers > 0 && numbers * 2 >= line.cells.size() - 1;
  }
  bool is_head_line(std::size_t at) const {
    const Line& line = lines_[at];
    if (line.prose || !line.drawn()) return false;
    if (!blocks_.empty() && line.cells.front().span.start < blocks_.back().span.end) return false;
    return std::none_of(line.cells.begin(), line.cells.end(),
                        [&](const Cell& cell) { return cell.number && !is_year_cell(text_of(cell)); });
  }
  // 五、 …: the table is at its end.
  bool is_numbered_head(std::size_t at) const {
    const std::string_view content = text_of(lines_[at].cells.front());
    return !lines_[at].has_number() && content.size() > 6 && content.substr(3).starts_with("、");
  }

  void finish(Block block) {
    Span& span = block.span;
    span = block.cells.front().span;
    for (const TableCell& cell : block.cells) {
      span.start = std::min(span.start, cell.span.start);
      span.end = std::max(span.end, cell.span.end);
    }
    if (!blocks_.empty() && span.start < blocks_.back().span.end) return;
    blocks_.push_back(std::move(block));
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Block> blocks_;
  std::size_t next_number_ = 0;
};

}  // namespace

std::vector<Block> find_plain_tables(std::string_view text) { return Finder(text).run(); }

}  // namespace baogao
