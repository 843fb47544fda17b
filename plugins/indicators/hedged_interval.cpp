#include "hedged_interval.hpp"

#include <string>

using baogao::Bound;
using baogao::Decimal;
using baogao::Interval;

namespace {

// The power of ten of the last digit that is not 0.
int lowest_place(const Decimal& value) {
  const std::string digits = value.to_string();
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    return -static_cast<int>(digits.size() - point - 1);
  }
  const std::size_t last = digits.find_last_not_of('0');
  return last == std::string::npos ? 0 : static_cast<int>(digits.size() - last - 1);
}

std::optional<Decimal> reach(const Decimal& value, const Reach& by, int direction) {
  if (by.open) return std::nullopt;
  if (!by.share) return value;
  const auto part = value.times(*by.share);
  return part ? value.plus(direction < 0 ? part->negated() : *part) : std::nullopt;
}

}  // namespace

Interval interval_of(const Figure& figure) {
  const Decimal& value = figure.value;
  if (figure.high) return {value, figure.high};
  if (figure.more) return {value, value.plus(Decimal(1, lowest_place(value)))};
  if (figure.bound != Bound::exact) return {reach(value, figure.below, -1), reach(value, figure.above, +1)};
  if (figure.place == 0 && !figure.measure->is_ratio()) return Interval::exactly(value);
  return Interval::rounded(value, figure.place);
}
