#include "baogao/judge/sum.hpp"

#include "baogao/judge/tolerance.hpp"

namespace baogao {

void Addition::add(const Indicator& part) {
  if (value_) value_ = value_->plus(part.value);
  reading_ = reading_.plus(reading_of(part));
  ++parts_;
}

Verdict Addition::judge(const Indicator& total) const {
  if (!value_) return {};
  return verdict_on(reading_of(total), total.value, reading_, value_);
}

Verdict judge_sum(const Indicator& total, std::span<const Indicator* const> parts) {
  Addition addition;
  for (const Indicator* part : parts) {
    if (part->unit != total.unit) return {};
    addition.add(*part);
  }
  return addition.judge(total);
}

Verdict judge_part(const Indicator& part, const Indicator& whole) {
  if (part.unit != whole.unit) return {};
  const Interval most = reading_of(whole);
  return verdict_on(reading_of(part), part.value, {std::nullopt, most.high}, whole.value);
}

Verdict judge_shares(std::span<const Indicator* const> shares) {
  Addition addition;
  for (const Indicator* share : shares) addition.add(*share);
  if (!addition.value()) return {};
  Indicator whole;
  whole.value = 100;
  whole.low = whole.high = whole.value;
  Verdict verdict = addition.judge(whole);
  // Less than the whole is no contradiction: some may be left out.
  if (verdict.contradicts() && verdict.expected.is_below(Interval::exactly(100)))
    verdict.outcome = Verdict::Outcome::holds;
  return verdict;
}

}  // namespace baogao
