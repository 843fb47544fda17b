// What a number may be, as far as its words tell: 97.4% is [97.35, 97.45), 95%以上 has no upper end.
//
// Ends are decimals, in the unit of the figure. Sums, differences and multiples are exact; quotients are cut
// outwards at the fifteenth digit. An end too long for a decimal (18 digits) is left away, so that an
// interval is only ever wider than the truth: who judges by it may say nothing, but never something wrong.
//
//   Interval now = Interval::rounded(Decimal(646, -1), -1);     // 64.6亿元: [64.55, 64.65)
//   Interval before = Interval::rounded(Decimal(619, -1), -1);  // 61.9亿元
//   growth_of(now, before).meets(Interval::rounded(Decimal(44, -1), -1));  // 增长4.4%: true
#pragma once

#include <optional>
#include <string>

#include "baogao/base/export.hpp"
#include "baogao/model/decimal.hpp"

namespace baogao {

struct BAOGAO_API Interval {
  std::optional<Decimal> low, high;  // absent: without end on that side
  bool low_open = false;             // whether the end itself is left out
  bool high_open = false;

  static Interval exactly(Decimal value) { return {value, value}; }
  static Interval at_least(Decimal value) { return {value, std::nullopt}; }
  static Interval at_most(Decimal value) { return {std::nullopt, value}; }
  // What rounds to `value` at the digit of 10^place: half a unit below, and above up to the next half.
  static Interval rounded(Decimal value, int place);

  bool is_exact() const { return low && high && *low == *high; }
  bool is_bounded() const { return low && high; }
  bool contains(Decimal value) const;
  // Whether some number is in both.
  bool meets(const Interval& other) const;
  // Whether every number of this one is under every one of the other.
  bool is_below(const Interval& other) const;
  // From end to end; absent where one is missing.
  std::optional<Decimal> width() const;
  // What lies between the two where they do not meet, negative where this one is the lower; 0 where they
  // meet.
  Decimal gap_to(const Interval& other) const;

  Interval plus(const Interval& other) const;
  Interval minus(const Interval& other) const { return plus(other.negated()); }
  Interval negated() const;
  Interval scaled(Decimal factor) const;
  Interval shifted(int powers_of_ten) const;  // 亿元 to 元
  Interval widened(Decimal by) const;         // on both sides
  // With its ends: what stands on a half may have been rounded either way.
  Interval closed() const { return {low, high}; }

  bool operator==(const Interval&) const = default;
  std::string to_string() const;  // [97.35, 97.45), (-∞, 5]
};

// The numbers a / b. Without ends where b may be 0 or less.
BAOGAO_API Interval ratio_of(const Interval& part, const Interval& whole);

// part / whole in percent.
BAOGAO_API Interval share_of(const Interval& part, const Interval& whole);

// now / before - 1 in percent: a decrease is negative.
BAOGAO_API Interval growth_of(const Interval& now, const Interval& before);

}  // namespace baogao
