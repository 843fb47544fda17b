// numbers.growth: a growth that the figure and what it was before do not give: within the text, and against
// last year's report.

#include <cmath>
#include <map>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Change;
using baogao::Document;
using baogao::Indicator;
using baogao::Relation;
using baogao::Severity;

namespace {

struct Ends {
  double low, high;
};

// The growth that a figure shows over what it was, in percent, as far as the digits of both tell.
Ends growth(const Indicator& now, const Indicator& before) {
  return {100 * (low_of(now) / high_of(before) - 1), 100 * (high_of(now) / low_of(before) - 1)};
}

Ends signed_ends(const Indicator& rate) {
  return rate.change == Change::decrease ? Ends{-high_of(rate), -low_of(rate)}
                                         : Ends{low_of(rate), high_of(rate)};
}

bool meet(Ends a, Ends b) { return a.low <= b.high + 1e-9 && b.low <= a.high + 1e-9; }

// Revenue often grows on a comparable basis.
bool has_price(const Indicator& figure) { return figure.unit == "元" || figure.unit == "美元"; }

// 人均GDP, 工业增加值: values are at current prices, growth at constant ones.
bool is_at_constant_prices(const Indicator& figure) {
  for (const std::string_view word : {"生产总值", "GDP", "增加值", "产值", "可支配收入"}) {
    if (has_price(figure) && figure.name.find(word) != std::string::npos) return true;
  }
  return false;
}

const Indicator* member(const Document& report, const Relation& relation, std::string_view role) {
  for (const Relation::Member& candidate : relation.members) {
    if (role == candidate.role) return figure_of(report, candidate.figure);
  }
  return nullptr;
}

}  // namespace

void numbers_growth(const baogao::Draft& draft, Findings& findings) {
  const Document& report = draft.report;
  std::map<std::string, const Indicator*> last_year;
  for (const Document* previous : draft.previous) {
    if (!is_year_before(draft, *previous)) continue;
    for (const Indicator* figure : all_figures(*previous)) {
      if (figure->change == Change::none && figure->status == baogao::Status::actual)
        last_year.emplace(figure_key(*figure), figure);
    }
  }
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::growth) continue;
    const Indicator* now = member(report, relation, "value");
    const Indicator* rate = member(report, relation, "rate");
    if (now == nullptr || rate == nullptr || is_at_constant_prices(*now)) continue;
    if (!relation.holds) {
      const Indicator* earlier = member(report, relation, "earlier");
      const Indicator* amount = member(report, relation, "amount");
      const double base = earlier != nullptr  ? earlier->value.to_double()
                          : amount == nullptr ? 0
                          : rate->change == Change::decrease
                              ? now->value.to_double() + amount->value.to_double()
                              : now->value.to_double() - amount->value.to_double();
      if (base <= 0) continue;
      const double right = 100 * (now->value.to_double() / base - 1);
      baogao::Finding& finding = findings.add(rate->span, "inside",
                                              {{"name", now->name},
                                               {"rate", mention(report, *rate)},
                                               {"now", mention(report, *now)},
                                               {"before", written_like(report, *now, base)},
                                               {"right", rounded(right) + "%"}});
      finding.related = {now->span};
      continue;
    }
    const auto before = last_year.find(figure_key(*now));
    if (before == last_year.end() || before->second->value.is_zero()) continue;
    const bool points = rate->unit == "个百分点";
    if (rate->unit != "%" && !(points && now->unit == "%")) continue;
    if (now->status != baogao::Status::actual || (!rate->basis.empty() && rate->basis != "上年")) continue;
    if (now->bound != baogao::Bound::exact || before->second->bound != baogao::Bound::exact) continue;
    const Ends shown =
        points ? Ends{low_of(*now) - high_of(*before->second), high_of(*now) - low_of(*before->second)}
               : growth(*now, *before->second);
    if (meet(shown, signed_ends(*rate))) continue;
    const double last = before->second->value.to_double();
    const double right = points ? now->value.to_double() - last : 100 * (now->value.to_double() / last - 1);
    findings
        .add(rate->span, "last-year",
             {{"name", now->name},
              {"rate", mention(report, *rate)},
              {"now", mention(report, *now)},
              {"before", written_like(report, *now, before->second->value.to_double())},
              {"right", rounded(right) + rate->unit}},
             has_price(*now) ? Severity::info : Severity::error)
        .related = {now->span};
  }
}
