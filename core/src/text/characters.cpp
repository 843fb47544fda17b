#include "baogao/characters.hpp"

#include <unicode/utf8.h>

#include <algorithm>

namespace baogao {

void Characters::assign(std::string_view text, std::size_t base) {
  points_.clear();
  offsets_.clear();
  base_ = base;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    offsets_.push_back(static_cast<std::uint32_t>(i));
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    points_.push_back(static_cast<char32_t>(c));
  }
  offsets_.push_back(static_cast<std::uint32_t>(size));
}

std::size_t Characters::index_at(std::size_t offset) const {
  const std::size_t local = offset < base_ ? 0 : offset - base_;
  const auto found = std::lower_bound(offsets_.begin(), offsets_.end(), local);
  return std::min(static_cast<std::size_t>(found - offsets_.begin()), points_.size());
}

std::u32string to_utf32(std::string_view text) {
  Characters characters;
  characters.assign(text, 0);
  return std::u32string(characters.view());
}

void append_utf8(std::string& text, char32_t c) {
  char buffer[4];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(c));
  text.append(buffer, static_cast<std::size_t>(size));
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

}  // namespace baogao
