// numbers.magnitude: ten thousand times last year's value, or a ten-thousandth: 万元 for 元.

#include <map>

#include "../text_views.hpp"
#include "baogao/judge/magnitude.hpp"
#include "rule.hpp"

using baogao::Indicator;
using baogao::Jump;

void numbers_magnitude(const baogao::Draft& draft, Findings& findings) {
  for (const baogao::Document* previous : draft.previous) {
    std::map<std::string, const Indicator*> before;
    for (const Indicator* figure : all_figures(*previous)) before.emplace(figure_key(*figure), figure);
    for (const Indicator* figure : all_figures(draft.report)) {
      const auto found = before.find(figure_key(*figure));
      if (found == before.end() || figure->change != baogao::Change::none || figure->unit == "%") continue;
      const Jump jump = baogao::jump_of(figure->value, found->second->value);
      if (jump == Jump::none) continue;
      findings.add(figure->span, jump == Jump::up ? "up" : "down",
                   {{"name", figure->name},
                    {"value", mention(draft.report, *figure)},
                    {"before", mention(*previous, *found->second)},
                    {"file", place_name(*previous, found->second->span.start)}});
    }
  }
}
