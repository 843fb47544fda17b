// numbers.conflict: one figure with two values in one report, or another value than last year's report gave.

#include <map>

#include "../text_views.hpp"
#include "baogao/judge/restated.hpp"
#include "baogao/judge/years.hpp"
#include "rule.hpp"

using baogao::Bound;
using baogao::Indicator;
using baogao::Severity;
using baogao::Status;

namespace {

constexpr std::size_t shortest_name = 15;  // bytes: 项目 and 资金 are many things

// Figures with a code are one thing wherever they stand; others where their name says enough.
bool is_telling(const Indicator& figure, bool counts_cases) {
  return !figure.code.empty() || (counts_cases && figure.name.size() >= shortest_name);
}

void check_inside(const baogao::Draft& draft, Findings& findings) {
  // Reports of one year's cases give one value of each; those of plans and budgets give several.
  const std::string& kind = draft.report.identity.kind;
  const bool counts_cases = kind == "fazhi" || kind == "xxgk";
  std::map<std::string, std::vector<const Indicator*>> same;
  for (const Indicator* figure : all_figures(draft.report)) {
    if (figure->status != Status::actual || figure->bound != Bound::exact || figure->unit.empty()) continue;
    if (!is_telling(*figure, counts_cases)) continue;
    same[figure_key(*figure) + "|" + figure->period.to_string() + "|" + figure->basis].push_back(figure);
  }
  for (const auto& [key, figures] : same) {
    for (std::size_t i = 1; i < figures.size(); ++i) {
      const Indicator &first = *figures[0], &other = *figures[i];
      // 从3607件增加到3646件 tells two values of one sentence on purpose.
      if (first.context == other.context || !judge_restated(other, first).contradicts()) continue;
      const bool near = counts_cases && first.name == other.name && is_near(first.value, other.value);
      if (!near && !baogao::is_slip(first.value, other.value)) continue;
      findings
          .add(other.span, "two",
               {{"name", other.name},
                {"value", mention(draft.report, other)},
                {"other", mention(draft.report, first)},
                {"line", static_cast<std::int64_t>(draft.report.source().position(first.span.start).line)}})
          .related = {first.span};
    }
  }
}

// 上年地区生产总值311.5亿元, where last year's report said 310.2亿元: revised, or mistaken.
void check_restated(const baogao::Draft& draft, Findings& findings) {
  if (draft.previous.empty()) return;
  const baogao::YearFigures now = year_figures(draft.report, draft.profile.get());
  for (const baogao::Document* previous : draft.previous) {
    const baogao::YearFigures before = year_figures(*previous, draft.profile.get());
    for (const baogao::YearVerdict& found : judge_years(before, now, draft.profile.get())) {
      if (!found.verdict.contradicts() || found.type != baogao::YearVerdict::Type::restated) continue;
      findings.add(found.judged->figure.span, "restated",
                   {{"name", found.name},
                    {"value", mention(draft.report, found.judged->figure)},
                    {"other", mention(*previous, found.before->figure)},
                    {"file", place_name(*previous, found.before->figure.span.start)}},
                   Severity::info);
    }
  }
}

}  // namespace

void numbers_conflict(const baogao::Draft& draft, Findings& findings) {
  check_inside(draft, findings);
  check_restated(draft, findings);
}
