// The end of an official document: 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5).
#pragma once

#include <optional>

#include "baogao/model/document.hpp"

// Spans of the source; absent where the text has none. A date below the title counts as one: reports on web
// sites carry it there.
struct Closing {
  std::optional<baogao::Span> signature;
  std::optional<baogao::Span> date;
};
Closing find_closing(const baogao::Document& document);

// The last paragraph of the source, for what is missing behind it.
baogao::Span last_line(const baogao::Document& document);
