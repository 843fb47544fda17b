#include "table_grid.hpp"

#include <algorithm>

using baogao::Block;
using baogao::Characters;
using baogao::Span;

using View = std::u32string_view;

namespace {

constexpr std::size_t longest_cell = 40;  // characters: more is prose
constexpr std::size_t most_rows = 50000;

}  // namespace

bool is_stroke(View cell) {
  return cell == U"-" || cell == U"--" || cell == U"/" || cell == U"—" || cell == U"——" || cell == U"…";
}

// Digits and what stands in a number alone.
bool is_plain_number(View cell) {
  if (!cell.empty() && (cell.front() == U'-' || cell.front() == U'+' || cell.front() == U'－'))
    cell.remove_prefix(1);
  if (cell.empty() || !baogao::is_digit(cell.front())) return false;
  return std::all_of(cell.begin(), cell.end(),
                     [](char32_t c) { return baogao::is_digit(c) || c == U'.' || c == U','; });
}

// 2021, 2021年, 2021年度
std::string year_of(View words) {
  for (std::size_t i = 0; i + 4 <= words.size(); ++i) {
    const View year = words.substr(i, 4);
    if (!std::all_of(year.begin(), year.end(), baogao::is_digit)) continue;
    const bool more = i + 4 < words.size() && (baogao::is_digit(words[i + 4]) || words[i + 4] == U'.');
    const bool century = year.starts_with(U"19") || year.starts_with(U"20");
    if (century && !more && (i + 4 == words.size() || words[i + 4] == U'年')) return baogao::to_utf8(year);
    i += 3;
  }
  return {};
}

std::u32string without_blanks(View words) {
  std::u32string result;
  for (const char32_t c : words) {
    if (c != U' ' && c != U'\n' && c != U'\t') result += c;
  }
  return result;
}

// The grid; false where it holds words and not numbers.
bool TableGrid::fill(const Block& block) {
  std::size_t numbers = 0, words = 0, prose = 0;
  for (const baogao::TableCell& cell : block.cells) {
    const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
    if (row >= most_rows || column > 200) return false;
    Cell made = cell_of(cell.span);
    if (!made.words.empty()) {
      ++(made.words.size() > longest_cell || View(made.words).find(U'。') != View::npos ? prose
         : made.number                                                                  ? numbers
                                                                                        : words);
    }
    const auto rows = static_cast<std::size_t>(std::clamp(cell.row_span, 1, 400)),
               columns = static_cast<std::size_t>(std::clamp(cell.column_span, 1, 100));
    if (cells_.size() < row + rows) cells_.resize(std::min(row + rows, most_rows));
    for (std::size_t r = row; r < std::min(row + rows, cells_.size()); ++r) {
      auto& line = cells_[r];
      if (line.size() < column + columns) line.resize(column + columns);
      for (std::size_t c = column; c < column + columns; ++c) {
        line[c] = made;
        line[c].own = r == row && c == column;
      }
    }
  }
  return numbers > 0 && prose * 2 <= numbers && numbers * 4 >= words;
}

TableGrid::Cell TableGrid::cell_of(Span source) const {
  Cell made;
  made.span = source;
  if (source.empty()) return made;
  const Span span = document_.from_source(source);
  Characters text;
  text.assign(document_.normalized().slice(span), span.start);
  made.words = without_blanks(text.view());
  made.number = is_number(made.words);
  if (made.number || made.words.size() > longest_cell) return made;
  std::vector<Figure> figures = scanner_.scan(text);
  if (!figures.empty() && !figures.back().is_time && figures.back().head > 0 &&
      figures.back().end == text.size()) {
    made.words = without_blanks(text.view(0, figures.back().head));
    made.tail_span = document_.to_source(text.bytes(figures.back().start, figures.back().end));
    made.tail = std::move(figures.back());
  }
  return made;
}

bool TableGrid::is_number(View cell) const {
  if (is_plain_number(cell)) return true;
  if (cell.empty() || cell.size() > 24) return false;
  return figure_of(std::u32string(cell)).has_value();
}

// A figure that is all of the words.
std::optional<Figure> TableGrid::figure_of(const std::u32string& words) const {
  Characters text;
  const std::string bytes = baogao::to_utf8(words);
  text.assign(bytes, 0);
  std::vector<Figure> figures = scanner_.scan(text);
  if (figures.size() != 1 || figures.front().is_time || figures.front().start != 0 ||
      figures.front().end != text.size())
    return std::nullopt;
  return std::move(figures.front());
}

// No number in it, and more than the label of an empty row.
bool TableGrid::is_head_row(std::size_t row) const {
  std::size_t filled = 0, years = 0, numbers = 0;
  for (const Cell& cell : cells_[row]) {
    if (is_stroke(cell.words)) return false;
    if (cell.number && cell.own) ++(cell.words.size() == 4 && !year_of(cell.words).empty() ? years : numbers);
    filled += cell.own && !cell.words.empty();
  }
  if (numbers > 0 || years == 1) return false;
  return filled > 1 || (filled == 1 && is_one_cell(row));
}

bool TableGrid::is_one_cell(std::size_t row) const {
  return std::all_of(cells_[row].begin(), cells_[row].end(),
                     [&](const Cell& cell) { return cell.words == cells_[row].front().words; });
}

// One cell over the whole width: a title, no head.
bool TableGrid::is_title_row(std::size_t row) const {
  return cells_[row].size() > 1 && is_one_cell(row) &&
         std::count_if(cells_[row].begin(), cells_[row].end(),
                       [](const Cell& cell) { return cell.own && !cell.words.empty(); }) == 1;
}
