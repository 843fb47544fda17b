#include "baogao/judge/share.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/judge/tolerance.hpp"

namespace baogao {
namespace {

// The whole number at or below a value that is not negative.
Decimal floor_of(Decimal value) {
  const Decimal near = value.rounded(0);
  return near > value ? near.minus(1).value_or(near) : near;
}

}  // namespace

Verdict judge_share(const Indicator& rate, const Indicator& part, const Indicator& whole) {
  if (part.unit != whole.unit || rate.unit != "%") return {};
  const Interval expected = share_of(reading_of(part), reading_of(whole));
  if (!expected.low) return {};
  const auto ratio = part.value.divided_by(whole.value, Rounding::down);
  if (!ratio) return {};
  Verdict verdict = verdict_on(reading_of(rate), rate.value, expected, ratio->shifted(2));
  if (verdict.contradicts()) {
    const auto room = last_digit_of(rate).times(tolerance().nudge);
    verdict.nudged = room && verdict.difference.magnitude() <= *room;
  }
  return verdict;
}

Verdict judge_possible(const Indicator& rate, const Indicator& base) {
  const Interval reading = reading_of(rate);
  if (rate.unit != "%" || !reading.is_bounded() || base.value <= Decimal()) return {};
  const auto most = reading.high->times(base.value), exact = rate.value.times(base.value);
  if (!most || !exact) return {};
  // The largest whole number whose share is not above the reading: is it within?
  const Decimal count = floor_of(most->shifted(-2));
  const auto share = count.divided_by(base.value, Rounding::up);
  const Decimal below = floor_of(exact->shifted(-2));
  const auto low = below.divided_by(base.value, Rounding::down);
  const auto next = below.plus(1);
  const auto high = next ? next->divided_by(base.value, Rounding::up) : std::nullopt;
  if (!share || !low || !high) return {};
  Verdict verdict{Verdict::Outcome::holds, {low->shifted(2), high->shifted(2)}, std::nullopt, {}};
  if (share->shifted(2) < *reading.low) verdict.outcome = Verdict::Outcome::contradicts;
  return verdict;
}

namespace {

struct BoundedRates {
  std::vector<std::string> endings, open;

  BoundedRates() {
    const TableFile table(core_data_directory() / "bounded-rates.tsv", {"words", "match"});
    for (const auto& row : table.rows()) {
      if (row[1] != "end" && row[1] != "open") table.reject(row, "match is end or open");
      (row[1] == "end" ? endings : open).emplace_back(row[0]);
    }
  }
};

}  // namespace

bool is_bounded_rate(const Indicator& rate) {
  static const BoundedRates words;
  if (rate.unit != "%" || rate.change != Change::none) return false;
  const auto ends = [&](const std::string& ending) { return rate.name.ends_with(ending); };
  const auto holds = [&](const std::string& word) { return rate.name.find(word) != std::string::npos; };
  return std::any_of(words.endings.begin(), words.endings.end(), ends) &&
         std::none_of(words.open.begin(), words.open.end(), holds);
}

}  // namespace baogao
