#include "baogao/judge/years.hpp"

#include <algorithm>

#include "baogao/judge/growth.hpp"
#include "baogao/judge/restated.hpp"
#include "baogao/judge/stock_flow.hpp"
#include "baogao/judge/tolerance.hpp"
#include "baogao/kinds/profile.hpp"

namespace baogao {
namespace {

const YearFigure* find(const YearFigures& figures, const std::string& key) {
  const auto found = figures.values.find(key);
  return found == figures.values.end() ? nullptr : &found->second;
}

// Profiles name figures by code or by name, of the whole place.
const YearFigure* find_named(const YearFigures& figures, const std::string& code_or_name) {
  for (const auto& [key, value] : figures.values) {
    const Indicator& figure = value.figure;
    if (figure.scope.empty() && (figure.code == code_or_name || figure.name == code_or_name)) return &value;
  }
  return nullptr;
}

// Whether the growth may be of last year's figure at all: 1865家 with 62.3% more were 1149家, no 1850家 of
// another kind.
bool are_of_one_thing(const Verdict& verdict, const Indicator& rate, const Indicator& before, Decimal now) {
  const Decimal zero;
  const auto said = verdict.right ? verdict.right->plus(verdict.difference) : std::nullopt;
  const auto factor = said && rate.unit == "%" ? said->shifted(-2).plus(1) : std::nullopt;
  if (!factor) return true;
  if (*factor <= zero) return false;
  const auto was = now.divided_by(*factor, Rounding::down);
  if (!was) return false;
  const auto most = std::min(*was, before.value).times(tolerance().unlike_growth);
  return most && std::max(*was, before.value) <= *most;
}

bool is_on_comparable_basis(const Verdict& verdict, const Indicator& now) {
  return now.measure().is_money() && verdict.difference.magnitude() <= tolerance().comparable_basis;
}

void judge_growths(const YearFigures& earlier, const YearFigures& later, std::vector<YearVerdict>& verdicts) {
  for (const YearFigures::Growth& growth : later.growths) {
    const YearFigure* now = find(later, growth.value);
    const YearFigure* before = find(earlier, growth.value);
    if (now == nullptr || before == nullptr) continue;
    const Verdict verdict = judge_growth(growth.rate.figure, now->figure, before->figure);
    if (verdict.outcome == Verdict::Outcome::cannot_say) continue;
    if (verdict.contradicts() &&
        (is_on_comparable_basis(verdict, now->figure) ||
         !are_of_one_thing(verdict, growth.rate.figure, before->figure, now->figure.value)))
      continue;
    verdicts.push_back({YearVerdict::Type::growth, now->figure.name, verdict, &growth.rate, now, before});
    verdicts.back().doubtful = now->figure.measure().is_money();
  }
}

void judge_restatements(const YearFigures& earlier, const YearFigures& later,
                        std::vector<YearVerdict>& verdicts) {
  for (const auto& [year, again] : later.restated) {
    const YearFigure* first = year == earlier.year ? find(earlier, key_of(again.figure)) : nullptr;
    if (first == nullptr) continue;
    const Verdict verdict = judge_restated(again.figure, first->figure);
    if (verdict.outcome == Verdict::Outcome::cannot_say) continue;
    verdicts.push_back({YearVerdict::Type::restated, again.figure.name, verdict, &again, nullptr, first});
  }
}

void judge_stocks(const YearFigures& earlier, const YearFigures& later, const Profile& profile,
                  std::vector<YearVerdict>& verdicts) {
  for (const StockFlow& flow : profile.stock_flows) {
    const YearFigure* stock = find_named(later, flow.stock);
    const YearFigure* before = find_named(earlier, flow.before);
    if (stock == nullptr || before == nullptr) continue;
    std::vector<YearVerdict::Flow> flows;
    std::vector<const Indicator*> in, out;
    bool known = true;
    const auto take = [&](const std::vector<std::string>& names, std::vector<const Indicator*>& figures,
                          bool comes) {
      for (const std::string& name : names) {
        const YearFigure* part = find_named(later, name);
        known = known && part != nullptr;
        if (part == nullptr) continue;
        figures.push_back(&part->figure);
        flows.push_back({part, comes});
      }
    };
    take(flow.inflow, in, true);
    take(flow.outflow, out, false);
    if (!known) continue;
    const Verdict verdict = judge_stock_flow(stock->figure, before->figure, in, out);
    if (verdict.outcome == Verdict::Outcome::cannot_say) continue;
    verdicts.push_back(
        {YearVerdict::Type::stock_flow, flow.name, verdict, stock, nullptr, before, std::move(flows)});
  }
}

}  // namespace

std::vector<YearVerdict> judge_years(const YearFigures& earlier, const YearFigures& later,
                                     const Profile* profile) {
  std::vector<YearVerdict> verdicts;
  if (!are_consecutive(earlier, later)) return verdicts;
  judge_growths(earlier, later, verdicts);
  judge_restatements(earlier, later, verdicts);
  if (profile != nullptr) judge_stocks(earlier, later, *profile, verdicts);
  return verdicts;
}

bool are_consecutive(const YearFigures& earlier, const YearFigures& later) {
  return earlier.year > 0 && later.year == earlier.year + 1;
}

}  // namespace baogao
