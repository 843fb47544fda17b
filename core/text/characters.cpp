#include "baogao/text/characters.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace baogao {
namespace {

bool is_trail(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

void Characters::assign(std::string_view text, std::size_t base) {
  base_ = base;
  points_.resize(text.size());
  offsets_.resize(text.size() + 1);
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    offsets_[count] = static_cast<std::uint32_t>(i);
    const auto lead = static_cast<unsigned char>(text[i]);
    // Nearly all of a report is ASCII or three bytes a character.
    if (lead < 0x80) {
      points_[count] = lead;
      ++i;
    } else if (lead > 0xE0 && lead < 0xED && i + 2 < text.size() && is_trail(text[i + 1]) &&
               is_trail(text[i + 2])) {
      points_[count] = (static_cast<char32_t>(lead & 0x0F) << 12) |
                       (static_cast<char32_t>(text[i + 1] & 0x3F) << 6) |
                       static_cast<char32_t>(text[i + 2] & 0x3F);
      i += 3;
    } else {
      points_[count] = next_code_point(text, i);
    }
  }
  points_.resize(count);
  offsets_.resize(count + 1);
  offsets_[count] = static_cast<std::uint32_t>(text.size());
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
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

}  // namespace baogao
