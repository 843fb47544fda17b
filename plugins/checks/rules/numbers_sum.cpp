// numbers.sum: parts that do not add up to their total. The tolerance is that of the digits written, for
// every addend; a list after 其中 may stay below its total.

#include <cmath>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Indicator;
using baogao::Relation;
using baogao::Severity;

namespace {

// 112635 and 112535: a slip of the hand changes one digit.
bool differ_in_one_digit(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] != b[i] ? 1 : 0;
  return differing == 1;
}

// Whether 其中, and no bracket, stands between the total and its first part.
bool lists_some(const Document& report, const Indicator& total, baogao::Span first) {
  if (first.start <= total.span.end) return false;
  const std::string_view words = normalized(report, {total.span.end, first.start});
  return words.find("其中") != std::string_view::npos && !words.starts_with("（") && !words.starts_with("(");
}

}  // namespace

void numbers_sum(const baogao::Draft& draft, Findings& findings) {
  const Document& report = draft.report;
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::sum || relation.holds) continue;
    const Indicator* total = nullptr;
    std::string parts;
    double sum = 0;
    bool approximate = false;
    std::vector<baogao::Span> related;
    for (const Relation::Member& member : relation.members) {
      const Indicator* figure = figure_of(report, member.figure);
      if (figure == nullptr) continue;
      if (std::string_view(member.role) == "total") {
        total = figure;
        continue;
      }
      approximate = approximate || figure->bound != baogao::Bound::exact;
      parts.append(parts.empty() ? "" : " + ").append(mention(report, *figure));
      sum += figure->value.to_double();
      related.push_back(figure->span);
    }
    if (total == nullptr || related.empty()) continue;
    const bool short_of = relation.difference.to_double() > 0;
    // 其中 may leave out a part, as the insurance of accidents; counts that are one digit off leave out none.
    const bool some = short_of && lists_some(report, *total, related.front());
    const bool slip = total->low == total->high &&
                      differ_in_one_digit(rounded(total->value.to_double(), 0), rounded(sum, 0));
    baogao::Finding& finding = findings.add(
        total->span,
        some && !slip ? "some"
        : short_of    ? "short"
                      : "over",
        {{"name", total->name},
         {"total", mention(report, *total)},
         {"parts", parts},
         {"sum", written_like(report, *total, sum)},
         {"difference", written_like(report, *total, std::abs(relation.difference.to_double()))}},
        approximate || (some && !slip) ? Severity::warning : Severity::error);
    finding.related = std::move(related);
  }
}
