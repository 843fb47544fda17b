// How exactly a figure is to be taken, decided once for everything that is judged.
//
// The digits tell: 64.6亿元 is anything that rounds to it, both halves included, for some round them down.
// What is measured (metres, yuan, tons) is rounded in its last digit even where that is a whole one; what is
// counted is not. Sums of n addends so get n half units of room, quotients what their terms leave. Beyond the
// digits a few lines of policy stand in tolerance.tsv; docs/decisions/tolerance.md has the numbers behind
// them.
#pragma once

#include "baogao/base/export.hpp"
#include "baogao/model/annotations.hpp"
#include "baogao/model/interval.hpp"

namespace baogao {

// What the figure may be. A hedge without an end (95%以上) has none here either.
BAOGAO_API Interval reading_of(const Indicator& figure);

// One unit of the last digit that is written: 0.01 of 13.28%; 0 of a figure that is counted.
BAOGAO_API Decimal last_digit_of(const Indicator& figure);

// Lines of tolerance.tsv.
struct Tolerance {
  Decimal nudge, near_rate, near_total, near_bracket, over_total, unlike_growth, comparable_basis, near_twin;
};
BAOGAO_API const Tolerance& tolerance();

}  // namespace baogao
