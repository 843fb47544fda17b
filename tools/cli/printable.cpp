#include "printable.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "baogao/text/characters.hpp"

namespace {

bool is_obeyed(char32_t c) {
  const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
  const bool direction = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2066 && c <= 0x2069);
  return control || direction;
}

}  // namespace

std::string printable(std::string_view text) {
  const std::u32string characters = baogao::to_utf32(text);
  if (std::none_of(characters.begin(), characters.end(), is_obeyed)) return std::string(text);
  std::string shown;
  for (const char32_t c : characters)
    shown += is_obeyed(c) ? fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c))
                          : baogao::to_utf8(std::u32string(1, c));
  return shown;
}
