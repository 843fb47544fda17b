// numbers.conflict: one figure with two values in one report.

#include <map>

#include "../text_views.hpp"
#include "rules.hpp"

using baogao::Bound;
using baogao::Indicator;
using baogao::Status;

namespace {

constexpr std::size_t shortest_name = 15;  // bytes: 项目 and 资金 are many things

// Figures with a code are one thing wherever they stand; others where their name says enough.
bool is_telling(const Indicator& figure, const std::string& kind) {
  if (!figure.code.empty()) return true;
  return (kind == "fazhi" || kind == "xxgk") && figure.name.size() >= shortest_name;
}

}  // namespace

void numbers_conflict(const baogao::Draft& draft, Findings& findings) {
  std::map<std::string, std::vector<const Indicator*>> same;
  for (const Indicator* figure : all_figures(draft.report)) {
    if (figure->status != Status::actual || figure->bound != Bound::exact || figure->unit.empty()) continue;
    if (!is_telling(*figure, draft.report.identity.kind)) continue;
    same[figure_key(*figure) + "|" + figure->period + "|" + figure->basis].push_back(figure);
  }
  for (const auto& [key, figures] : same) {
    for (std::size_t i = 1; i < figures.size(); ++i) {
      const Indicator &first = *figures[0], &other = *figures[i];
      const bool apart = high_of(first) < low_of(other) || high_of(other) < low_of(first);
      // 从3607件增加到3646件 tells two values of one sentence on purpose.
      if (!apart || first.context == other.context) continue;
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
