// The lines of a PDF's pages, from a library that is loaded when the first PDF comes.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "page_heads.hpp"

class PageSource {
 public:
  virtual ~PageSource() = default;
  virtual baogao::Expected<std::vector<PageLines>> read(const std::string& bytes) const = 0;
};

// The symbol that the library exports: a pointer to its one source.
inline constexpr const char* page_source_symbol = "baogao_pdf_page_source";
