// Tables as the sheets of an Excel file, from a library that is loaded when the first one is written.
#pragma once

#include <functional>
#include <string>
#include <vector>

struct SheetColumn {
  std::string head;
  double width;  // in characters
  bool number;   // its cells are decimals, not text
};

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::size_t rows = 0;
  // The text of a row and column, from 0; empty for an empty cell.
  std::function<std::string(std::size_t, std::size_t)> cell;
};

class SheetWriter {
 public:
  virtual ~SheetWriter() = default;
  // Heads in bold, the first row frozen, filters. Throws std::runtime_error when the file is not taken.
  virtual void write(const std::string& path, const std::vector<Sheet>& sheets) const = 0;
};

// The symbol that the library exports: a pointer to its one writer.
inline constexpr const char* sheet_writer_symbol = "baogao_xlsx_sheet";
