// Knowledge in tab-separated files: a header line, `#` comments, one entry a line.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

// Rows in file order. Throws std::runtime_error naming file and line when a row has another number of
// columns than the header, when a row's first column is empty, or when the file cannot be read.
class BAOGAO_API TableFile {
 public:
  TableFile(const std::filesystem::path& file, const std::vector<std::string_view>& columns);

  struct Row {
    std::size_t line;
    std::vector<std::string_view> cells;
    std::string_view operator[](std::size_t column) const { return cells[column]; }
  };
  const std::vector<Row>& rows() const { return rows_; }

  // For an entry whose content is wrong: throws with file, line and reason.
  [[noreturn]] void reject(const Row& row, std::string_view reason) const;

 private:
  std::string name_;
  std::string content_;
  std::vector<Row> rows_;
};

// The parts of a cell that is a list with | between, without empty ones.
BAOGAO_API std::vector<std::string_view> split_list(std::string_view cell);

// Where the library keeps its own tables.
BAOGAO_API std::filesystem::path core_data_directory();

}  // namespace baogao
