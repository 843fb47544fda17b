// An Excel file, from a library that is loaded when the first one is written.
#pragma once

#include <filesystem>
#include <vector>

#include "baogao/base/view.hpp"

class BookWriter {
 public:
  virtual ~BookWriter() = default;
  // Throws std::runtime_error when the file is not taken.
  virtual void write(const std::filesystem::path& file, const std::vector<baogao::View>& views,
                     baogao::Language language) const = 0;
};

// The symbol that the library exports: a pointer to its one writer.
inline constexpr const char* book_writer_symbol = "baogao_xlsx_book";
