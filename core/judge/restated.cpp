#include "baogao/judge/restated.hpp"

#include <algorithm>
#include <string>

#include "baogao/judge/tolerance.hpp"

namespace baogao {

Verdict judge_restated(const Indicator& again, const Indicator& first) {
  if (again.unit != first.unit) return {};
  return verdict_on(reading_of(again), again.value, reading_of(first), first.value);
}

bool is_slip(const Decimal& a, const Decimal& b) {
  const auto digits = [](const Decimal& value) {
    std::string text = value.to_string();
    std::erase(text, '.');
    return text;
  };
  const auto without_noughts = [](std::string text) {
    while (text.ends_with('0')) text.pop_back();
    return text;
  };
  const std::string x = digits(a), y = digits(b);
  if (without_noughts(x) == without_noughts(y)) return true;
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] != y[i] ? 1U : 0U;
  if (x.size() == 2) return differ == 1;
  std::string sorted_x = x, sorted_y = y;
  std::sort(sorted_x.begin(), sorted_x.end());
  std::sort(sorted_y.begin(), sorted_y.end());
  return differ == 1 || (differ == 2 && sorted_x == sorted_y);
}

bool is_near(const Decimal& a, const Decimal& b) {
  const auto least = std::max(a, b).times(tolerance().near_twin);
  return least && std::min(a, b) > *least;
}

}  // namespace baogao
