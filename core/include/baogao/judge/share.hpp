// Whether a rate is that of its terms: 975件 of 1001件 is 97.4%.
#pragma once

#include "baogao/judge/verdict.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

// Both terms rounded as they are written: 1.58亿元 of 11.9亿元 is 13.18% to 13.38%.
BAOGAO_API Verdict judge_share(const Indicator& rate, const Indicator& part, const Indicator& whole);

// Whether any whole number of `base` gives the rate: none of 187 gives 83.8%, so it must be a rate of
// something else. `expected` lies between the two that come next.
BAOGAO_API Verdict judge_possible(const Indicator& rate, const Indicator& base);

// Whether what the rate is of can never be more than all: 出庭率, 合格率, not 完成率 (bounded-rates.tsv).
BAOGAO_API bool is_bounded_rate(const Indicator& rate);

}  // namespace baogao
