// Tables to export, and those of a comparison XML.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "language.hpp"

struct ExportColumn {
  std::string key;   // in JSON
  std::string head;  // in the user's language
  double width;      // in a sheet, in characters
  bool number;
};

struct ExportTable {
  std::string name;
  std::vector<ExportColumn> columns;
  std::size_t rows = 0;
  std::function<std::string(std::size_t, std::size_t)> cell;  // row and column, from 0
};

// Whether a file is XML of baogao compare.
bool is_comparison(const std::string& path);

// reports, series, sections, reuse, promises, conflicts: a table each.
const std::vector<std::string>& comparison_views();

class ComparisonTables {
 public:
  virtual ~ComparisonTables() = default;
  static baogao::Expected<std::shared_ptr<const ComparisonTables>> load(const std::string& path);
  // They live no longer than this.
  virtual std::vector<ExportTable> tables(Language language) const = 0;
};
