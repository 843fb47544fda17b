// One figure at two times: 从1795亿元增加到5260亿元, 由每人每年320元提高到380元.
#pragma once

#include <vector>

#include "annotated_figure.hpp"
#include "baogao/model/period.hpp"
#include "baogao/text/characters.hpp"

enum class StepEnd { none, first, last };

// Which end of a step the figure is.
StepEnd step_end(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures,
                 std::size_t index);

// When it is of, where the sentence is of `period`: in 2013-2017 the first is of 2012, the second of 2017; in
// one year the first is of some time before, unless a date of its own stands there (从2020年的1795亿元).
baogao::Period step_period(StepEnd end, const std::vector<AnnotatedFigure>& figures, std::size_t index,
                           baogao::Period period);
