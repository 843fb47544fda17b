#include "baogao/judge/stock_flow.hpp"

#include "baogao/judge/tolerance.hpp"

namespace baogao {

Verdict judge_stock_flow(const Indicator& stock, const Indicator& before,
                         std::span<const Indicator* const> inflow,
                         std::span<const Indicator* const> outflow) {
  Interval expected = reading_of(before);
  std::optional<Decimal> right = before.value;
  const auto take = [&](const Indicator& flow, bool in) {
    const Interval reading = reading_of(flow);
    expected = in ? expected.plus(reading) : expected.minus(reading);
    if (right) right = in ? right->plus(flow.value) : right->minus(flow.value);
    return flow.unit == stock.unit;
  };
  bool alike = before.unit == stock.unit;
  for (const Indicator* flow : inflow) alike = take(*flow, true) && alike;
  for (const Indicator* flow : outflow) alike = take(*flow, false) && alike;
  if (!alike) return {};
  return verdict_on(reading_of(stock), stock.value, expected, right);
}

}  // namespace baogao
