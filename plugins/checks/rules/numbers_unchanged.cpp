// numbers.unchanged: a figure that repeats last year's digit for digit and should have moved.

#include <map>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Indicator;

namespace {

// 97.4 and 1001 are measured; 100 and 60 may well stay.
bool is_specific(const Indicator& figure) {
  std::string digits = figure.value.to_string();
  std::erase(digits, '.');
  while (digits.ends_with('0')) digits.pop_back();
  return digits.size() >= 3;
}

}  // namespace

void numbers_unchanged(const baogao::Draft& draft, Findings& findings) {
  for (const baogao::Document* previous : draft.previous) {
    if (!is_year_before(draft, *previous)) continue;
    std::map<std::string, const Indicator*> before;
    for (const Indicator* figure : all_figures(*previous)) {
      if (figure->status == baogao::Status::actual) before.emplace(figure_key(*figure), figure);
    }
    for (const Indicator* figure : all_figures(draft.report)) {
      if (figure->status != baogao::Status::actual || figure->bound != baogao::Bound::exact) continue;
      const auto found = before.find(figure_key(*figure));
      if (found == before.end() || !(found->second->value == figure->value) || !is_specific(*figure))
        continue;
      findings.add(figure->span, "same",
                   {{"name", figure->name},
                    {"value", mention(draft.report, *figure)},
                    {"file", place_name(*previous, found->second->span.start)}});
    }
  }
}
