// Code points of a stretch of text with the way back to its bytes, for grammars that look around.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/span.hpp"

namespace baogao {

class BAOGAO_API Characters {
 public:
  // Replaces the content; keeps the memory. `base` is the offset of `text` in the text it is cut from.
  void assign(std::string_view text, std::size_t base);

  std::size_t size() const { return points_.size(); }
  // U+0000 outside of the text, so that looking around needs no bounds.
  char32_t operator[](std::size_t index) const { return index < points_.size() ? points_[index] : U'\0'; }
  std::u32string_view view() const { return points_; }
  std::u32string_view view(std::size_t start, std::size_t end) const {
    return std::u32string_view(points_).substr(start, end - start);
  }
  std::size_t offset(std::size_t index) const { return base_ + offsets_[index]; }
  Span bytes(std::size_t start, std::size_t end) const { return {offset(start), offset(end)}; }
  // The index of the first character at or behind a byte offset.
  std::size_t index_at(std::size_t offset) const;

 private:
  std::u32string points_;
  std::vector<std::uint32_t> offsets_;  // one more than points
  std::size_t base_ = 0;
};

inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0x20000 && c <= 0x323AF) || (c >= 0xF900 && c <= 0xFAFF);
}
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

BAOGAO_API std::u32string to_utf32(std::string_view text);
BAOGAO_API std::string to_utf8(std::u32string_view text);
BAOGAO_API void append_utf8(std::string& text, char32_t c);

}  // namespace baogao
