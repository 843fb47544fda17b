// numbers.magnitude: ten thousand times last year's value, or a ten-thousandth: 万元 for 元.

#include <cmath>
#include <map>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Indicator;

void numbers_magnitude(const baogao::Draft& draft, Findings& findings) {
  for (const baogao::Document* previous : draft.previous) {
    std::map<std::string, const Indicator*> before;
    for (const Indicator* figure : all_figures(*previous)) before.emplace(figure_key(*figure), figure);
    for (const Indicator* figure : all_figures(draft.report)) {
      const auto found = before.find(figure_key(*figure));
      if (found == before.end() || figure->value.is_zero() || found->second->value.is_zero()) continue;
      if (figure->change != baogao::Change::none || figure->unit == "%") continue;
      const double ratio = figure->value.to_double() / found->second->value.to_double();
      const double powers = std::abs(std::log10(std::abs(ratio)));
      // A jump of 10⁴ or 10⁸, with growth of up to three times in it.
      const bool jumps = std::abs(powers - 4) < 0.5 || std::abs(powers - 8) < 0.5;
      if (!jumps) continue;
      findings.add(figure->span, ratio > 1 ? "up" : "down",
                   {{"name", figure->name},
                    {"value", mention(draft.report, *figure)},
                    {"before", mention(*previous, *found->second)},
                    {"file", place_name(*previous, found->second->span.start)}});
    }
  }
}
