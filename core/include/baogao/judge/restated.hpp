// Whether two tellings of one figure agree: in two parts of a report, or in this year's report and last
// year's.
#pragma once

#include "baogao/judge/verdict.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

// `again` against `first`: they agree where some number is both, whatever their digits: 3268000万元,
// 326.8亿元.
BAOGAO_API Verdict judge_restated(const Indicator& again, const Indicator& first);

// 1001 and 1011, 3607 and 3670, 97.4 and 974: what a slip of the hand makes. Other values may be other
// things.
BAOGAO_API bool is_slip(const Decimal& a, const Decimal& b);

// Close enough to be meant as one figure (tolerance.tsv, near-twin).
BAOGAO_API bool is_near(const Decimal& a, const Decimal& b);

}  // namespace baogao
