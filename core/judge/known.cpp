#include "baogao/judge/known.hpp"

#include <unordered_map>

#include "baogao/judge/share.hpp"
#include "baogao/judge/sum.hpp"
#include "baogao/judge/tolerance.hpp"

namespace baogao {
namespace {

Verdict judge_by(const KnownRelation& relation, const Indicator& judged,
                 const std::vector<const Indicator*>& terms) {
  switch (relation.type) {
    case KnownRelation::Type::part_of:
      return judge_part(judged, *terms[0]);
    case KnownRelation::Type::sum:
      return judge_sum(judged, terms);
    case KnownRelation::Type::rate:
      return judge_share(judged, *terms[0], *terms[1]);
    case KnownRelation::Type::between: {
      if (judged.unit != terms[0]->unit || judged.unit != terms[1]->unit) return {};
      const Interval expected{reading_of(*terms[0]).low, reading_of(*terms[1]).high};
      const bool low = expected.low && judged.value < *expected.low;
      return verdict_on(reading_of(judged), judged.value, expected, low ? expected.low : expected.high);
    }
    case KnownRelation::Type::none:
      break;
  }
  return {};
}

}  // namespace

std::vector<KnownVerdict> judge_known(const YearFigures& figures, const Catalogue& catalogue) {
  // Figures of the whole place by their code.
  std::unordered_map<std::string, const YearFigure*> told;
  for (const auto& [key, value] : figures.values) {
    if (!value.figure.code.empty() && value.figure.scope.empty()) told.emplace(value.figure.code, &value);
  }
  std::vector<KnownVerdict> verdicts;
  for (const KnownIndicator& known : catalogue.entries()) {
    const auto judged = told.find(known.code);
    if (judged == told.end()) continue;
    const KnownRelation relation = known_relation(known.relation);
    if (relation.type == KnownRelation::Type::none) continue;
    KnownVerdict found{relation.type, {}, judged->second, {}};
    std::vector<const Indicator*> terms;
    for (const std::string& code : relation.terms) {
      const auto term = told.find(code);
      if (term == told.end()) break;
      found.terms.push_back(term->second);
      terms.push_back(&term->second->figure);
    }
    if (terms.size() < relation.terms.size()) continue;
    found.verdict = judge_by(relation, judged->second->figure, terms);
    if (found.verdict.outcome != Verdict::Outcome::cannot_say) verdicts.push_back(std::move(found));
  }
  return verdicts;
}

}  // namespace baogao
