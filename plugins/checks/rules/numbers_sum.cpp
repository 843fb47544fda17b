// numbers.sum: parts that do not add up to their total. The tolerance is that of the digits written, for
// every addend; a list after 其中 may stay below its total.

#include "../text_views.hpp"
#include "rules.hpp"

using baogao::Document;
using baogao::Indicator;
using baogao::Relation;

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
      parts.append(parts.empty() ? "" : " + ").append(figure->value.to_string());
      sum += figure->value.to_double();
      related.push_back(figure->span);
    }
    if (total == nullptr) continue;
    const bool short_of = relation.difference.to_double() > 0;
    baogao::Finding& finding =
        findings.add(total->span, short_of ? "short" : "over",
                     {{"name", total->name},
                      {"total", total->value.to_string() + total->unit},
                      {"parts", parts},
                      {"sum", rounded(sum, 4) + total->unit},
                      {"difference", rounded(std::abs(relation.difference.to_double()), 4) + total->unit}},
                     approximate ? baogao::Severity::warning : baogao::Severity::error);
    finding.related = std::move(related);
  }
}
