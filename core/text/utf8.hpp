// ICU's UTF-8 macros as functions: they convert between integer types in ways that -Wconversion refuses.
#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace baogao {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

// The code point at `offset`, which moves behind it; -1 for bytes that are no UTF-8.
inline std::int32_t next_or_error(std::string_view text, std::size_t& offset) {
  auto i = static_cast<std::int64_t>(offset);
  const auto size = static_cast<std::int64_t>(text.size());
  UChar32 c = 0;
  U8_NEXT(text.data(), i, size, c);
  offset = static_cast<std::size_t>(i);
  return c;
}

// The same with U+FFFD for errors.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const std::int32_t c = next_or_error(text, offset);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

// The code point before `offset`, which is greater than 0.
inline char32_t previous_code_point(std::string_view text, std::size_t offset) {
  auto i = static_cast<std::int32_t>(offset);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(text.data(), 0, i, c);
  return static_cast<char32_t>(c);
}

#pragma GCC diagnostic pop

// The same without moving; 0 outside of the text.
inline char32_t point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : U'\0';
}
inline char32_t point_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? previous_code_point(text, offset) : U'\0';
}

}  // namespace baogao
