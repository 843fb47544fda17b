// The cells of a table by row and column, merged ones in every place that they reach.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"
#include "figure_scanner.hpp"

// A cell that says there is nothing: -, ——, /.
bool is_stroke(std::u32string_view cell);
// Digits and what stands in a number alone: -1,024.5.
bool is_plain_number(std::u32string_view cell);
// 2021 of 2021, 2021年, 2021年度; empty where there is none.
std::string year_of(std::u32string_view words);
std::u32string without_blanks(std::u32string_view words);

class TableGrid {
 public:
  TableGrid(const baogao::Document& document, const FigureScanner& scanner)
      : document_(document), scanner_(scanner) {}

  struct Cell {
    std::u32string words;
    baogao::Span span;           // of the source
    bool own = false;            // stands here, not only reaches here from a merged one
    bool number = false;         // plain digits, or a figure with its unit
    std::optional<Figure> tail;  // 地区生产总值[3003亿元]: a figure behind the label
    baogao::Span tail_span;
  };

  // Takes the cells of a block; false where it holds words and not numbers.
  bool fill(const baogao::Block& block);

  std::size_t rows() const { return cells_.size(); }
  const std::vector<Cell>& row(std::size_t row) const { return cells_[row]; }
  const Cell* at(std::size_t row, std::size_t column) const {
    return column < cells_[row].size() ? &cells_[row][column] : nullptr;
  }

  // No number in it, and more than the label of an empty row.
  bool is_head_row(std::size_t row) const;
  // One cell over the whole width: a title, no head.
  bool is_title_row(std::size_t row) const;

  // A figure that is all of the words.
  std::optional<Figure> figure_of(const std::u32string& words) const;

 private:
  Cell cell_of(baogao::Span source) const;
  bool is_number(std::u32string_view cell) const;
  bool is_one_cell(std::size_t row) const;

  const baogao::Document& document_;
  const FigureScanner& scanner_;
  std::vector<std::vector<Cell>> cells_;
};
