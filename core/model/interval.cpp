#include "baogao/model/interval.hpp"

namespace baogao {
namespace {

using End = std::optional<Decimal>;

enum class Side { low, high };

End added(const End& a, const End& b) { return a && b ? a->plus(*b) : std::nullopt; }

End quotient(const Decimal& a, const Decimal& b, Side side) {
  return a.divided_by(b, side == Side::low ? Rounding::down : Rounding::up);
}

}  // namespace

Interval Interval::rounded(Decimal value, int place) {
  const Decimal half(5, place - 1);
  return {value.plus(half.negated()), value.plus(half), false, true};
}

bool Interval::contains(Decimal value) const { return meets(exactly(value)); }

bool Interval::is_below(const Interval& other) const {
  if (!high || !other.low) return false;
  return *high < *other.low || (*high == *other.low && (high_open || other.low_open));
}

bool Interval::meets(const Interval& other) const { return !is_below(other) && !other.is_below(*this); }

End Interval::width() const { return low ? added(high, low->negated()) : std::nullopt; }

Decimal Interval::gap_to(const Interval& other) const {
  if (is_below(other)) return high->plus(other.low->negated()).value_or(Decimal());
  if (other.is_below(*this)) return low->plus(other.high->negated()).value_or(Decimal());
  return {};
}

Interval Interval::plus(const Interval& other) const {
  return {added(low, other.low), added(high, other.high), low_open || other.low_open,
          high_open || other.high_open};
}

Interval Interval::negated() const {
  return {high ? End(high->negated()) : std::nullopt, low ? End(low->negated()) : std::nullopt, high_open,
          low_open};
}

Interval Interval::scaled(Decimal factor) const {
  if (factor < Decimal()) return negated().scaled(factor.negated());
  if (factor.is_zero()) return exactly({});
  return {low ? low->times(factor) : std::nullopt, high ? high->times(factor) : std::nullopt, low_open,
          high_open};
}

Interval Interval::shifted(int powers_of_ten) const {
  return {low ? End(low->shifted(powers_of_ten)) : std::nullopt,
          high ? End(high->shifted(powers_of_ten)) : std::nullopt, low_open, high_open};
}

Interval Interval::widened(Decimal by) const { return plus({by.negated(), by}); }

std::string Interval::to_string() const {
  return (!low || low_open ? "(" : "[") + (low ? low->to_string() : "-∞") + ", " +
         (high ? high->to_string() : "∞") + (!high || high_open ? ")" : "]");
}

Interval ratio_of(const Interval& part, const Interval& whole) {
  const Decimal zero;
  if (!whole.low || *whole.low <= zero) return {};
  Interval result;
  // The lowest: the least over the most; of a negative part, over the least.
  if (part.low) {
    const bool by_high = *part.low >= zero;
    const End& base = by_high ? whole.high : whole.low;
    result.low = base ? quotient(*part.low, *base, Side::low) : End(zero);
    result.low_open = part.low_open || !base || (by_high ? whole.high_open : whole.low_open);
  }
  if (part.high) {
    const bool by_low = *part.high >= zero;
    const End& base = by_low ? whole.low : whole.high;
    result.high = base ? quotient(*part.high, *base, Side::high) : End(zero);
    result.high_open = part.high_open || !base || (by_low ? whole.low_open : whole.high_open);
  }
  return result;
}

Interval share_of(const Interval& part, const Interval& whole) { return ratio_of(part, whole).shifted(2); }

Interval growth_of(const Interval& now, const Interval& before) {
  return ratio_of(now, before).minus(Interval::exactly(1)).shifted(2);
}

}  // namespace baogao
