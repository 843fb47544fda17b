// Whether parts make their total: 94件 are 16件, 16件 and 62件.
#pragma once

#include <span>

#include "baogao/judge/verdict.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

// Parts on their way to a total, one after another: linear for whoever tries one list after another.
class BAOGAO_API Addition {
 public:
  void add(const Indicator& part);
  std::size_t parts() const { return parts_; }

  // The sum of the values as written; absent on overflow.
  std::optional<Decimal> value() const { return value_; }
  // Whether the total is it to the digit.
  bool is_exactly(const Indicator& total) const { return value_ == total.value; }
  // Whether it makes the total, each addend rounded to its last digit: n addends, n half units of room.
  Verdict judge(const Indicator& total) const;

 private:
  std::optional<Decimal> value_ = Decimal();
  Interval reading_ = Interval::exactly(0);
  std::size_t parts_ = 0;
};

BAOGAO_API Verdict judge_sum(const Indicator& total, std::span<const Indicator* const> parts);

// A part is no more than what it is of: 320件，其中办结325件 contradicts.
BAOGAO_API Verdict judge_part(const Indicator& part, const Indicator& whole);

// Shares of one whole are 100% together at most, each rounded.
BAOGAO_API Verdict judge_shares(std::span<const Indicator* const> shares);

}  // namespace baogao
