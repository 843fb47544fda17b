#include "baogao/text/raised_text.hpp"

#include <algorithm>
#include <array>

#include "baogao/text/characters.hpp"

namespace baogao {
namespace {

constexpr std::array<std::string_view, 10> exponents = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_ascii_digit(char c) { return is_digit(static_cast<unsigned char>(c)); }

}  // namespace

std::string raised_text(std::string_view raised, std::string_view before) {
  const std::size_t first = raised.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::string(raised);
  const std::string_view mark = raised.substr(first, raised.find_last_not_of(' ') - first + 1);
  if (!std::all_of(mark.begin(), mark.end(), is_ascii_digit)) return std::string(raised);
  const char last = before.empty() ? '\0' : before.back();
  if (!is_latin(static_cast<unsigned char>(last)) && !is_ascii_digit(last))
    return "[" + std::string(mark) + "]";
  std::string exponent;
  for (const char digit : mark) exponent += exponents[static_cast<std::size_t>(digit - '0')];
  return exponent;
}

}  // namespace baogao
