// Figures in tables: named by the heads of row and column, with the unit of the cell, the head or 单位：万元.
#pragma once

#include <filesystem>

#include "baogao/model/document.hpp"
#include "figure_scanner.hpp"
#include "report_years.hpp"
#include "table_heads.hpp"

class TableFigures {
 public:
  TableFigures(const std::filesystem::path& data, const FigureScanner& scanner);

  // Of a block of the source; without entries where the table holds words and not numbers.
  baogao::Table read(const baogao::Document& document, const baogao::Block& block, ReportYears years) const;

 private:
  class Reading;
  TableHeads heads_;
  const FigureScanner& scanner_;
};
