#include "steps.hpp"

#include <algorithm>

using baogao::Characters;
using baogao::Period;

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_step = 12;   // characters between the two
constexpr std::size_t longest_start = 10;  // from 从 to the first
constexpr std::size_t longest_joint = 2;   // between a date and its figure: 年的

bool is_step(const Characters& text, const Figure& from, const Figure& to) {
  if (from.is_time || to.is_time || from.unit != to.unit || to.head < from.tail ||
      to.head - from.tail > longest_step)
    return false;
  const View between = text.view(from.tail, to.head);
  if (between.find_first_of(U"到至") == View::npos || between.find(U'，') != View::npos) return false;
  const View before = text.view(from.head - std::min(from.head, longest_start), from.head);
  const std::size_t word = before.find_last_of(U"从由");
  return word != View::npos && before.find_first_of(U"，。；", word) == View::npos;
}

}  // namespace

StepEnd step_end(const Characters& text, const std::vector<AnnotatedFigure>& figures, std::size_t index) {
  const bool first =
      index + 1 < figures.size() && is_step(text, figures[index].figure, figures[index + 1].figure);
  const bool last = index > 0 && is_step(text, figures[index - 1].figure, figures[index].figure);
  if (first == last) return StepEnd::none;
  return first ? StepEnd::first : StepEnd::last;
}

Period step_period(StepEnd end, const std::vector<AnnotatedFigure>& figures, std::size_t index,
                   Period period) {
  if (end == StepEnd::none) return period;
  if (end == StepEnd::last) return period.is_years() ? Period::year(period.last_year()) : period;
  if (period.is_years()) return Period::year(period.first_year() - 1);
  const bool dated = index > 0 && figures[index - 1].figure.is_time &&
                     figures[index].figure.head - figures[index - 1].figure.tail <= longest_joint;
  return dated ? period : Period();
}
