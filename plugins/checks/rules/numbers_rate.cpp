// numbers.rate: a rate that its terms do not give, or that no whole number over its base can give.

#include <cmath>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Indicator;
using baogao::Relation;
using baogao::Span;

namespace {

const Indicator* member(const Document& report, const Relation& relation, std::string_view role) {
  for (const Relation::Member& candidate : relation.members) {
    if (role == candidate.role) return figure_of(report, candidate.figure);
  }
  return nullptr;
}

bool is_counted(std::string_view unit) {
  static constexpr std::string_view units[] = {"人", "人次", "件", "名", "个", "家",
                                               "户", "起",   "项", "份", "次"};
  for (const std::string_view known : units) {
    if (unit == known) return true;
  }
  return false;
}

// Whether some whole number of `base` gives a rate between the ends.
bool is_possible(double base, double low, double high) {
  const double least = std::ceil(low * base / 100 - 1e-9);
  return least <= high * base / 100 + 1e-9;
}

void check_relations(const baogao::Draft& draft, Findings& findings) {
  for (const Relation& relation : draft.report.found.relations) {
    if (relation.type != Relation::Type::rate || relation.holds) continue;
    const Indicator* part = member(draft.report, relation, "part");
    const Indicator* whole = member(draft.report, relation, "whole");
    const Indicator* rate = member(draft.report, relation, "rate");
    if (part == nullptr || whole == nullptr || rate == nullptr) continue;
    const double share = 100 * part->value.to_double() / whole->value.to_double();
    // Shares are moved by one in their last digit so that they total 100: said, not blamed.
    const double digit = high_of(*rate) - low_of(*rate);
    const bool nudged = std::abs(rate->value.to_double() - share) <= digit;
    findings
        .add(rate->span, nudged ? "nudged" : "wrong",
             {{"name", rate->name},
              {"rate", mention(draft.report, *rate)},
              {"part", mention(draft.report, *part)},
              {"whole", mention(draft.report, *whole)},
              {"right", rounded(share) + "%"}},
             nudged ? baogao::Severity::info : baogao::Severity::error)
        .related = {part->span, whole->span};
  }
}

// 187人次参加考试，合格率83.8%: the only count before a rate of its sentence.
void check_bases(const baogao::Draft& draft, Findings& findings) {
  const auto& figures = draft.report.found.indicators;
  const auto in_relation = [&](std::size_t index) {
    for (const Relation& relation : draft.report.found.relations) {
      if (relation.type != Relation::Type::rate) continue;
      for (const Relation::Member& candidate : relation.members) {
        if (candidate.figure.table < 0 && candidate.figure.index == index) return true;
      }
    }
    return false;
  };
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Indicator& rate = figures[i];
    const std::string_view name = rate.name;
    const bool of_persons =
        name.find("合格率") != std::string_view::npos || name.find("通过率") != std::string_view::npos ||
        name.find("成功率") != std::string_view::npos || name.find("办结率") != std::string_view::npos ||
        name.find("出庭") != std::string_view::npos || name.find("优秀率") != std::string_view::npos;
    if (rate.unit != "%" || rate.change != baogao::Change::none || !of_persons) continue;
    if (rate.status == baogao::Status::target || rate.bound != baogao::Bound::exact || in_relation(i))
      continue;
    const Indicator* base = nullptr;
    std::size_t counts = 0;
    for (std::size_t k = i; k-- > 0 && figures[k].context == rate.context;) {
      if (figures[k].unit == "%") break;
      // 两次 is how often, not how many.
      if (!is_counted(figures[k].unit) || figures[k].value.to_double() < 10) continue;
      base = &figures[k];
      ++counts;
      if (figures[k].span.end + 160 < rate.span.start) break;
    }
    if (counts != 1 || base->bound != baogao::Bound::exact || base->change != baogao::Change::none) continue;
    if (base->span.end + 160 < rate.span.start) continue;
    if (base->value.to_double() > 1000 || is_possible(base->value.to_double(), low_of(rate), high_of(rate)))
      continue;
    const double near = std::floor(base->value.to_double() * rate.value.to_double() / 100);
    const auto share = [&](double part) { return rounded(100 * part / base->value.to_double()) + "%"; };
    findings
        .add(rate.span, "impossible",
             {{"name", rate.name},
              {"rate", mention(draft.report, rate)},
              {"base", mention(draft.report, *base)},
              {"below", rounded(near, 0) + "/" + base->value.to_string() + " = " + share(near)},
              {"above", rounded(near + 1, 0) + "/" + base->value.to_string() + " = " + share(near + 1)}},
             baogao::Severity::warning)
        .related = {base->span};
  }
}

}  // namespace

void numbers_rate(const baogao::Draft& draft, Findings& findings) {
  check_relations(draft, findings);
  check_bases(draft, findings);
}
