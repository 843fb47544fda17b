// Whether a growth is that of a figure over what it was: 3646件 after 3607件 is 1.08%.
#pragma once

#include <string_view>

#include "baogao/judge/verdict.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

// 地区生产总值, 增加值, 产值, 人均可支配收入 in yuan: they grow at constant prices and are told at current
// ones, so that two values say nothing of the growth.
BAOGAO_API bool grows_at_constant_prices(const Indicator& figure);

// 增长1.08% or 提高2.3个百分点 of `now` over `before`. Cannot say at constant prices, for growth of other
// units, for values of nought or less, and where the one is so many times the other that they are hardly of
// one thing.
BAOGAO_API Verdict judge_growth(const Indicator& rate, const Indicator& now, const Indicator& before);

// 12142万元，减收1304万元，下降37.8%: what it was follows from the difference. `change` is the direction of
// `amount`.
BAOGAO_API Verdict judge_growth_by_amount(const Indicator& rate, const Indicator& now,
                                          const Indicator& amount, Change change);

// The reading of a growth with its sign: a decrease is negative.
BAOGAO_API Interval signed_reading_of(const Indicator& rate);

}  // namespace baogao
