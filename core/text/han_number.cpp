#include "baogao/text/han_number.hpp"

#include <array>

namespace baogao {

std::string han_number(int number) {
  static constexpr std::array<const char*, 10> digits = {"〇", "一", "二", "三", "四",
                                                         "五", "六", "七", "八", "九"};
  if (number < 0 || number > 999) return std::to_string(number);
  const auto hundreds = static_cast<std::size_t>(number / 100);
  const auto tens = static_cast<std::size_t>(number / 10 % 10);
  const auto ones = static_cast<std::size_t>(number % 10);
  std::string text;
  if (hundreds > 0) text.append(digits[hundreds]).append("百");
  if (tens > 0) {
    if (tens > 1 || hundreds > 0) text.append(digits[tens]);
    text.append("十");
  } else if (hundreds > 0 && ones > 0) {
    text.append("零");
  }
  if (ones > 0 || number == 0) text.append(digits[ones]);
  return text;
}

}  // namespace baogao
