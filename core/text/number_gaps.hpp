// What stands inside a number and is no part of it: blanks that a page put between digits, blanks and
// full-width commas that part thousands (GB/T 15835-2011, 5.1.3).
#pragma once

#include <string_view>

#include "baogao/base/span.hpp"

namespace baogao {

// Half- or full-width.
bool is_any_digit(char32_t c);

// Whether the `blank` of a line, `count` characters of it, stands inside a number: 1 6 5 5 亿, 3
// 500万元, 40.8 2%, 1, 344.5, 40.8 %.
bool is_inside_number(std::string_view source, Span line, Span blank, std::size_t count);

// Whether the full-width comma at `comma` parts thousands: 8，607万元.
bool parts_thousands(std::string_view source, Span line, std::size_t comma);

}  // namespace baogao
