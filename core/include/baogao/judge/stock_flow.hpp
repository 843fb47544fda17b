// Whether a stock is what it was, and what came, less what went: 现行有效 64 = 66 + 9 − 11.
#pragma once

#include <span>

#include "baogao/judge/verdict.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

BAOGAO_API Verdict judge_stock_flow(const Indicator& stock, const Indicator& before,
                                    std::span<const Indicator* const> inflow,
                                    std::span<const Indicator* const> outflow);

}  // namespace baogao
