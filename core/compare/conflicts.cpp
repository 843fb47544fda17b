// Figures of two years that cannot both be right, as the judge says: a growth that the values do not give,
// last year's value as this report restates it, stock and flow.

#include "baogao/judge/years.hpp"
#include "compare/comparing.hpp"

namespace baogao {
namespace {

const char* name_of(YearVerdict::Type type) {
  switch (type) {
    case YearVerdict::Type::growth:
      return "growth";
    case YearVerdict::Type::restated:
      return "restated";
    case YearVerdict::Type::stock_flow:
      break;
  }
  return "stock-flow";
}

Conflict conflict_of(const YearVerdict& found, const ReportDigest& earlier, std::size_t earlier_index,
                     const ReportDigest& later, std::size_t later_index) {
  const Indicator& judged = found.judged->figure;
  const bool falls = judged.change == Change::decrease;
  Conflict conflict{name_of(found.type),
                    found.name,
                    found.verdict.right ? found.verdict.right->rounded(-2).to_string() + judged.unit : "",
                    (falls ? "-" : "") + judged.value.to_string() + judged.unit,
                    {}};
  const auto add = [&](const YearFigure* figure, const ReportDigest& digest, std::size_t report) {
    if (figure == nullptr) return;
    const DigestFigure& told = digest.figures[figure->position];
    conflict.figures.push_back({report, told.id, told.span});
  };
  add(found.before, earlier, earlier_index);
  add(found.now, later, later_index);
  add(found.judged, later, later_index);
  return conflict;
}

}  // namespace

void find_conflicts(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  for (const auto& [earlier, later] : year_pairs(digests)) {
    const ReportDigest &before = digests[earlier], &now = digests[later];
    for (const YearVerdict& found : judge_years(before.years, now.years, now.profile.get())) {
      if (found.verdict.contradicts())
        comparison.conflicts.push_back(conflict_of(found, before, earlier, now, later));
    }
  }
}

}  // namespace baogao
