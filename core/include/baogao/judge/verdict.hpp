// What a judgement says.
#pragma once

#include <optional>

#include "baogao/model/interval.hpp"

namespace baogao {

struct Verdict {
  enum class Outcome {
    holds,
    contradicts,
    cannot_say,  // the figures do not tell: at constant prices, of unlike things, without an end
  };
  Outcome outcome = Outcome::cannot_say;
  Interval expected;             // where the judged figure should lie by the others
  std::optional<Decimal> right;  // by the values as they are written, not rounded
  Decimal difference;            // the judged figure less `right`; 0 where nothing contradicts
  bool nudged = false;  // contradicts by no more than the last digit of a share: tolerance.tsv, nudge

  bool holds() const { return outcome == Outcome::holds; }
  bool contradicts() const { return outcome == Outcome::contradicts; }
};

// Of a figure written so and read so, when the others give `expected`.
inline Verdict verdict_on(const Interval& reading, Decimal written, const Interval& expected,
                          std::optional<Decimal> right) {
  Verdict verdict{Verdict::Outcome::holds, expected, right, {}};
  if (expected.closed().meets(reading.closed())) return verdict;
  verdict.outcome = Verdict::Outcome::contradicts;
  if (right) verdict.difference = written.minus(*right).value_or(Decimal());
  return verdict;
}

}  // namespace baogao
