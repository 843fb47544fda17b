// numbers.conflict: one figure with two values in one report.

#include <algorithm>
#include <map>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Bound;
using baogao::Indicator;
using baogao::Status;

namespace {

constexpr std::size_t shortest_name = 15;  // bytes: 项目 and 资金 are many things

// Figures with a code are one thing wherever they stand; others where their name says enough.
bool is_telling(const Indicator& figure, bool counts_cases) {
  return !figure.code.empty() || (counts_cases && figure.name.size() >= shortest_name);
}

// 1001 and 1011, 3607 and 3670, 97.4 and 974: what a slip of the pen makes. Other values are other things.
bool is_slip(const Indicator& a, const Indicator& b) {
  const auto digits = [](const Indicator& figure) {
    std::string text = figure.value.to_string();
    std::erase(text, '.');
    while (text.ends_with('0')) text.pop_back();
    return text;
  };
  const std::string x = digits(a), y = digits(b);
  if (x == y) return true;
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] != y[i] ? 1U : 0U;
  if (x.size() == 2) return differ == 1;
  std::string sorted_x = x, sorted_y = y;
  std::sort(sorted_x.begin(), sorted_x.end());
  std::sort(sorted_y.begin(), sorted_y.end());
  return differ == 1 || (differ == 2 && sorted_x == sorted_y);
}

// Reports of one year's cases give one value of each; those of plans and budgets give several.
bool is_near(const Indicator& a, const Indicator& b) {
  const double x = a.value.to_double(), y = b.value.to_double();
  return a.name == b.name && std::min(x, y) > 0.9 * std::max(x, y);
}

}  // namespace

void numbers_conflict(const baogao::Draft& draft, Findings& findings) {
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
      const bool apart = high_of(first) < low_of(other) || high_of(other) < low_of(first);
      // 从3607件增加到3646件 tells two values of one sentence on purpose.
      if (!apart || first.context == other.context ||
          !(is_slip(first, other) || (counts_cases && is_near(first, other))))
        continue;
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
