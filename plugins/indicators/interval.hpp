// The interval that the words allow, from the digits written and the hedge: 97.4% is [97.35, 97.45).
#pragma once

#include <optional>

#include "figure_scanner.hpp"

struct Interval {
  std::optional<baogao::Decimal> low, high;  // empty: without end
};

// Whole numbers of things are exact; what was measured or scaled is rounded to its last digit; 余 and 多
// reach to the next unit of the last digit that is not 0; hedges reach as far as hedges.tsv says.
Interval interval_of(const Figure& figure);
