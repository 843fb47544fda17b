// numbers.sum: parts that do not add up to their total. The tolerance is that of the digits written, for
// every addend; a list after 其中 may stay below its total.

#include <set>

#include "../text_views.hpp"
#include "baogao/judge/known.hpp"
#include "baogao/judge/sum.hpp"
#include "rule.hpp"

using baogao::Decimal;
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

// Where a total is blamed already.
using Blamed = std::set<std::size_t>;

void check_relations(const Document& report, Findings& findings, Blamed& blamed) {
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::sum || relation.holds) continue;
    const Indicator* total = member_of(report, relation, "total");
    baogao::Addition addition;
    std::string parts;
    bool approximate = false;
    std::vector<baogao::Span> related;
    for (const Relation::Member& member : relation.members) {
      const Indicator* figure = figure_of(report, member.figure);
      if (figure == nullptr || std::string_view(member.role) != "part") continue;
      approximate = approximate || figure->bound != baogao::Bound::exact;
      parts.append(parts.empty() ? "" : " + ").append(mention(report, *figure));
      addition.add(*figure);
      related.push_back(figure->span);
    }
    if (total == nullptr || related.empty() || !addition.value()) continue;
    const Decimal sum = *addition.value();
    const bool short_of = relation.difference > Decimal();
    // 其中 may leave out a part, as the insurance of accidents; counts that are one digit off leave out none.
    const bool some = short_of && lists_some(report, *total, related.front());
    const bool slip = total->low == total->high &&
                      differ_in_one_digit(total->value.rounded(0).to_string(), sum.rounded(0).to_string());
    baogao::Finding& finding =
        findings.add(total->span,
                     some && !slip ? "some"
                     : short_of    ? "short"
                                   : "over",
                     {{"name", total->name},
                      {"total", mention(report, *total)},
                      {"parts", parts},
                      {"sum", written_like(report, *total, sum)},
                      {"difference", written_like(report, *total, relation.difference.magnitude())}},
                     approximate || (some && !slip) ? Severity::warning : Severity::error);
    finding.related = std::move(related);
    blamed.insert(total->span.start);
  }
}

// 城镇常住人口52.1万人 of 常住人口38.6万人: far apart in the text, so that one may be of something else.
void check_known(const baogao::Draft& draft, Findings& findings, const Blamed& blamed) {
  using Type = baogao::KnownRelation::Type;
  const Document& report = draft.report;
  if (!report.catalogue) return;
  const baogao::YearFigures figures = year_figures(report, draft.profile.get());
  for (const baogao::KnownVerdict& found : judge_known(figures, *report.catalogue)) {
    const Indicator& judged = found.judged->figure;
    if (!found.verdict.contradicts() || found.type == Type::rate || blamed.contains(judged.span.start))
      continue;
    std::string terms;
    std::vector<baogao::Span> related;
    for (const baogao::YearFigure* term : found.terms) {
      terms.append(terms.empty() ? "" : found.type == Type::sum ? " + " : "、");
      terms.append(term->figure.name).append(mention(report, term->figure));
      related.push_back(term->figure.span);
    }
    findings
        .add(judged.span,
             found.type == Type::sum       ? "known-sum"
             : found.type == Type::part_of ? "known-part"
                                           : "known-between",
             {{"name", judged.name},
              {"value", mention(report, judged)},
              {"terms", terms},
              {"right", written_like(report, judged, found.verdict.right.value_or(judged.value))}},
             Severity::warning)
        .related = std::move(related);
  }
}

}  // namespace

void numbers_sum(const baogao::Draft& draft, Findings& findings) {
  Blamed blamed;
  check_relations(draft.report, findings, blamed);
  check_known(draft, findings, blamed);
}
