// How far the words of a figure let its value reach: the policy. What an interval is, is core's to say.
#pragma once

#include "baogao/model/interval.hpp"
#include "figure.hpp"

// Whole numbers of things are exact; what was measured or scaled is rounded to its last digit; 余 and 多
// reach to the next unit of the last digit that is not 0; hedges reach as far as hedges.tsv says.
baogao::Interval interval_of(const Figure& figure);
