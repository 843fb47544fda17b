// numbers.rate: a rate that its terms do not give, that no whole number over its base can give, or that is
// more than all.

#include <algorithm>
#include <array>
#include <set>

#include "../text_views.hpp"
#include "baogao/judge/known.hpp"
#include "baogao/judge/share.hpp"
#include "baogao/judge/sum.hpp"
#include "baogao/judge/tolerance.hpp"
#include "rule.hpp"

using baogao::Decimal;
using baogao::Document;
using baogao::Indicator;
using baogao::Relation;
using baogao::Severity;
using baogao::Verdict;

namespace {

constexpr std::size_t farthest_base = 160;  // bytes between a count and the rate that may be of it

void check_relations(const Document& report, Findings& findings) {
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::rate || relation.holds) continue;
    const Indicator* part = member_of(report, relation, "part");
    const Indicator* whole = member_of(report, relation, "whole");
    const Indicator* rate = member_of(report, relation, "rate");
    if (part == nullptr || whole == nullptr || rate == nullptr) continue;
    const Verdict verdict = judge_share(*rate, *part, *whole);
    if (!verdict.contradicts()) continue;
    // Shares are moved by one in their last digit so that they total 100: said, not blamed.
    findings
        .add(rate->span, verdict.nudged ? "nudged" : "wrong",
             {{"name", rate->name},
              {"rate", mention(report, *rate)},
              {"part", mention(report, *part)},
              {"whole", mention(report, *whole)},
              {"right", rounded(*verdict.right) + "%"}},
             verdict.nudged ? Severity::info : Severity::error)
        .related = {part->span, whole->span};
  }
}

bool is_of_persons_or_cases(const Indicator& rate) {
  static constexpr std::array<std::string_view, 6> words = {"合格率", "通过率", "成功率",
                                                            "办结率", "出庭",   "优秀率"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return rate.name.find(word) != std::string::npos; });
}

// 187人次参加考试，合格率83.8%: the only count before a rate of its sentence; null where there are more.
const Indicator* only_count_before(const std::vector<Indicator>& figures, std::size_t i) {
  const Indicator& rate = figures[i];
  const Indicator* base = nullptr;
  for (std::size_t k = i; k-- > 0 && figures[k].context == rate.context;) {
    if (figures[k].unit == "%") break;
    // 两次 is how often, not how many.
    if (!figures[k].measure().is_number() || figures[k].value < Decimal(10)) continue;
    if (base != nullptr) return nullptr;
    base = &figures[k];
    if (figures[k].span.end + farthest_base < rate.span.start) break;
  }
  const bool near = base != nullptr && base->span.end + farthest_base >= rate.span.start;
  const bool plain = near && base->bound == baogao::Bound::exact && base->change == baogao::Change::none;
  return plain && base->value <= Decimal(1000) ? base : nullptr;
}

void check_bases(const Document& report, Findings& findings) {
  const auto& figures = report.found.indicators;
  const auto in_relation = [&](std::size_t index) {
    for (const Relation& relation : report.found.relations) {
      if (relation.type != Relation::Type::rate) continue;
      for (const Relation::Member& candidate : relation.members) {
        if (candidate.figure.table < 0 && candidate.figure.index == index) return true;
      }
    }
    return false;
  };
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Indicator& rate = figures[i];
    if (rate.unit != "%" || rate.change != baogao::Change::none || !is_of_persons_or_cases(rate)) continue;
    if (rate.status == baogao::Status::target || rate.bound != baogao::Bound::exact || in_relation(i))
      continue;
    const Indicator* base = only_count_before(figures, i);
    if (base == nullptr) continue;
    const Verdict verdict = judge_possible(rate, *base);
    if (!verdict.contradicts()) continue;
    // The whole numbers on both sides, and the rates that they give.
    const auto told = [&](Decimal share) {
      const auto count = share.times(base->value);
      return (count ? count->shifted(-2).rounded(0) : Decimal()).to_string() + "/" + base->value.to_string() +
             " = " + rounded(share) + "%";
    };
    findings
        .add(rate.span, "impossible",
             {{"name", rate.name},
              {"rate", mention(report, rate)},
              {"base", mention(report, *base)},
              {"below", told(*verdict.expected.low)},
              {"above", told(*verdict.expected.high)}},
             Severity::warning)
        .related = {base->span};
  }
}

// 城镇化率 of 城镇常住人口 and 常住人口, wherever they are told: far apart, one may be of something else.
void check_known(const baogao::Draft& draft, Findings& findings) {
  const Document& report = draft.report;
  if (!report.catalogue) return;
  std::set<std::size_t> related;  // rates whose own sentence gives their terms
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::rate) continue;
    if (const Indicator* rate = member_of(report, relation, "rate")) related.insert(rate->span.start);
  }
  const baogao::YearFigures figures = year_figures(report, draft.profile.get());
  for (const baogao::KnownVerdict& found : judge_known(figures, *report.catalogue)) {
    const Indicator& rate = found.judged->figure;
    if (!found.verdict.contradicts() || found.type != baogao::KnownRelation::Type::rate) continue;
    if (found.verdict.nudged || related.contains(rate.span.start)) continue;
    const Indicator &part = found.terms[0]->figure, &whole = found.terms[1]->figure;
    findings
        .add(rate.span, "known",
             {{"name", rate.name},
              {"rate", mention(report, rate)},
              {"part", part.name + mention(report, part)},
              {"whole", whole.name + mention(report, whole)},
              {"right", rounded(*found.verdict.right) + "%"}},
             Severity::warning)
        .related = {part.span, whole.span};
  }
}

// 出庭率104%; not where a table was made out in plain text, whose cells may stand in the wrong column.
void check_bounds(const Document& report, Findings& findings) {
  for (const Indicator* rate : all_figures(report)) {
    const baogao::Block* block = report.source().block_at(rate->span.start);
    const bool guessed = block != nullptr && block->kind == baogao::Block::Kind::table;
    if (guessed && report.source().is_plain()) continue;
    const baogao::Interval reading = baogao::reading_of(*rate);
    if (!baogao::is_bounded_rate(*rate) || !reading.low || *reading.low <= Decimal(100)) continue;
    findings.add(rate->span, "beyond", {{"name", rate->name}, {"rate", mention(report, *rate)}});
  }
}

// 占45.2%、占32.1%、占29.5%: shares in a row, of one whole. Shares that overshoot it by much may overlap.
void check_shares(const Document& report, Findings& findings) {
  const auto& figures = report.found.indicators;
  const auto is_share = [&](std::size_t i) {
    if (figures[i].unit != "%" || figures[i].change != baogao::Change::none) return false;
    const std::size_t from = i > 0 && figures[i - 1].context == figures[i].context ? figures[i - 1].span.end
                                                                                   : figures[i].context.start;
    return from < figures[i].span.start &&
           normalized(report, {from, figures[i].span.start}).find("占") != std::string_view::npos;
  };
  for (std::size_t first = 0; first < figures.size();) {
    std::size_t end = first;
    std::vector<const Indicator*> shares;
    while (end < figures.size() && figures[end].context == figures[first].context && is_share(end)) {
      const bool goes_on =
          shares.empty() ||
          normalized(report, {shares.back()->span.end, figures[end].span.start}).starts_with("、") ||
          normalized(report, {shares.back()->span.end, figures[end].span.start}).starts_with("，");
      if (!goes_on) break;
      shares.push_back(&figures[end++]);
    }
    if (shares.size() >= 3) {
      const Verdict verdict = baogao::judge_shares(shares);
      const auto most = Decimal(100).times(baogao::tolerance().over_total);
      if (verdict.contradicts() && most && *verdict.right <= *most) {
        std::string sum;
        for (const Indicator* share : shares)
          sum.append(sum.empty() ? "" : " + ").append(mention(report, *share));
        findings.add({shares.front()->span.start, shares.back()->span.end}, "shares",
                     {{"sum", sum}, {"total", rounded(*verdict.right) + "%"}}, Severity::warning);
      }
    }
    first = std::max(end, first + 1);
  }
}

}  // namespace

void numbers_rate(const baogao::Draft& draft, Findings& findings) {
  check_relations(draft.report, findings);
  check_known(draft, findings);
  check_bases(draft.report, findings);
  check_bounds(draft.report, findings);
  check_shares(draft.report, findings);
}
