// Figures in tables: named by the heads of row and column, with the unit of the cell, the head or 单位：万元.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "baogao/model/document.hpp"
#include "figure_scanner.hpp"
#include "periods.hpp"

class TableFigures {
 public:
  TableFigures(const std::filesystem::path& data, const FigureScanner& scanner);

  // Of a block of the source; without entries where the table holds words and not numbers.
  baogao::Table read(const baogao::Document& document, const baogao::Block& block, ReportYears years) const;

 private:
  class Reading;
  enum class HeadKind { label, unit, ordinal, value, growth, share, part, total };
  struct Head {
    std::u32string words;
    HeadKind kind = HeadKind::value;
    std::u32string name;  // what it adds to the name of its row
    std::u32string unit;  // where neither cell nor head says one
  };
  // The longest entry in the words of a column's head; null where there is none.
  const Head* find(std::u32string_view words) const;

  // A row of a prescribed form whose heads got lost: so many figures, with these heads.
  struct Shape {
    std::u32string row;  // its label; * for none
    std::vector<std::u32string> heads;
  };
  const Shape* shape_of(std::u32string_view label, std::size_t figures) const;

  std::vector<Head> heads_;  // longest first
  std::vector<Shape> shapes_;
  const FigureScanner& scanner_;
};
