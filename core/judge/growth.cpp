#include "baogao/judge/growth.hpp"

#include <array>
#include <string_view>

#include "baogao/judge/tolerance.hpp"

namespace baogao {
namespace {

// Growth in percent by the values as written.
std::optional<Decimal> written_growth(Decimal now, Decimal before) {
  const auto ratio = now.divided_by(before, Rounding::down);
  const auto less = ratio ? ratio->minus(1) : std::nullopt;
  return less ? std::optional(less->shifted(2)) : std::nullopt;
}

// A negative profit that turned positive has no growth; nor has what came from nought.
bool is_positive(const Indicator& figure) {
  const Interval reading = reading_of(figure);
  return reading.low && *reading.low > Decimal();
}

Decimal signed_value(const Indicator& rate) {
  return rate.change == Change::decrease ? rate.value.negated() : rate.value;
}

}  // namespace

bool grows_at_constant_prices(const Indicator& figure) {
  static constexpr std::array<std::string_view, 5> words = {"生产总值", "GDP", "增加值", "产值",
                                                            "可支配收入"};
  if (!figure.measure().is_money()) return false;
  for (const std::string_view word : words) {
    if (figure.name.find(word) != std::string::npos) return true;
  }
  return false;
}

Interval signed_reading_of(const Indicator& rate) {
  const Interval reading = reading_of(rate);
  return rate.change == Change::decrease ? reading.negated() : reading;
}

Verdict judge_growth(const Indicator& rate, const Indicator& now, const Indicator& before) {
  if (rate.change == Change::none || now.unit != before.unit || grows_at_constant_prices(now)) return {};
  if (rate.unit == "个百分点" && now.measure().is_ratio()) {
    return verdict_on(signed_reading_of(rate), signed_value(rate), reading_of(now).minus(reading_of(before)),
                      now.value.minus(before.value));
  }
  if (rate.unit != "%" || !is_positive(now) || !is_positive(before)) return {};
  return verdict_on(signed_reading_of(rate), signed_value(rate),
                    growth_of(reading_of(now), reading_of(before)), written_growth(now.value, before.value));
}

Verdict judge_growth_by_amount(const Indicator& rate, const Indicator& now, const Indicator& amount,
                               Change change) {
  if (rate.unit != "%" || rate.change != change || change == Change::none || now.unit != amount.unit)
    return {};
  if (grows_at_constant_prices(now)) return {};
  const bool grew = change == Change::increase;
  // The difference was taken of figures that were rounded as `now` is.
  const Interval reading = reading_of(now);
  const auto room = reading.width();
  const auto half = room ? room->times(Decimal(5, -1)) : std::nullopt;
  if (!half) return {};
  const Interval step = reading_of(amount).widened(*half);
  const Interval before = grew ? reading.minus(step) : reading.plus(step);
  const auto was = grew ? now.value.minus(amount.value) : now.value.plus(amount.value);
  if (!was || *was <= Decimal()) return {};
  const Interval shown = share_of(step, before);
  const auto ratio = amount.value.divided_by(*was, Rounding::down);
  const auto right =
      ratio ? std::optional(grew ? ratio->shifted(2) : ratio->shifted(2).negated()) : std::nullopt;
  return verdict_on(signed_reading_of(rate), signed_value(rate), grew ? shown : shown.negated(), right);
}

}  // namespace baogao
