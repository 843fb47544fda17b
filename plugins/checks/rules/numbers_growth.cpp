// numbers.growth: a growth that the figure and what it was before do not give: within the text, and against
// last year's report.

#include "../text_views.hpp"
#include "baogao/judge/growth.hpp"
#include "baogao/judge/years.hpp"
#include "rule.hpp"

using baogao::Decimal;
using baogao::Document;
using baogao::Indicator;
using baogao::Relation;
using baogao::Severity;
using baogao::Verdict;

namespace {

std::string percent(const Verdict& verdict, const Indicator& rate) {
  return verdict.right ? rounded(*verdict.right) + rate.unit : "";
}

// What it was before, by the difference.
Decimal value_before(const Indicator& now, const Indicator& rate, const Indicator& amount) {
  const bool fell = rate.change == baogao::Change::decrease;
  return (fell ? now.value.plus(amount.value) : now.value.minus(amount.value)).value_or(now.value);
}

void check_inside(const Document& report, Findings& findings) {
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::growth || relation.holds) continue;
    const Indicator* now = member_of(report, relation, "value");
    const Indicator* rate = member_of(report, relation, "rate");
    const Indicator* earlier = member_of(report, relation, "earlier");
    const Indicator* amount = member_of(report, relation, "amount");
    if (now == nullptr || rate == nullptr || (earlier == nullptr && amount == nullptr)) continue;
    const Verdict verdict = earlier != nullptr ? judge_growth(*rate, *now, *earlier)
                                               : judge_growth_by_amount(*rate, *now, *amount, rate->change);
    if (!verdict.contradicts()) continue;
    const std::string told = mention(report, *now);
    const std::string before =
        written_like(report, *now, earlier != nullptr ? earlier->value : value_before(*now, *rate, *amount));
    // 523.8亿元, 增加41.9元: the difference is too small to be seen beside the value.
    const bool invisible = amount != nullptr && before == written_like(report, *now, now->value);
    findings
        .add(rate->span, invisible ? "amount" : "inside",
             {{"name", now->name},
              {"rate", mention(report, *rate)},
              {"now", told},
              {"amount", amount != nullptr ? mention(report, *amount) : ""},
              {"before", before},
              {"right", percent(verdict, *rate)}})
        .related = {now->span};
  }
}

// 由3646件增加到3607件
void check_steps(const Document& report, Findings& findings) {
  for (const Relation& relation : report.found.relations) {
    if (relation.type != Relation::Type::from_to || relation.holds) continue;
    const Indicator* from = member_of(report, relation, "from");
    const Indicator* to = member_of(report, relation, "to");
    if (from == nullptr || to == nullptr) continue;
    findings
        .add(
            {from->span.start, to->span.end}, "course",
            {{"name", to->name}, {"text", std::string(normalized(report, {from->span.start, to->span.end}))}},
            Severity::warning)
        .related = {from->span, to->span};
  }
}

}  // namespace

void numbers_growth(const baogao::Draft& draft, Findings& findings) {
  check_inside(draft.report, findings);
  check_steps(draft.report, findings);
  const baogao::YearFigures now = year_figures(draft.report, draft.profile.get());
  for (const Document* previous : draft.previous) {
    const baogao::YearFigures before = year_figures(*previous, draft.profile.get());
    for (const baogao::YearVerdict& found : judge_years(before, now, draft.profile.get())) {
      if (!found.verdict.contradicts() || found.type != baogao::YearVerdict::Type::growth) continue;
      const Indicator &value = found.now->figure, &rate = found.judged->figure;
      findings
          .add(rate.span, "last-year",
               {{"name", found.name},
                {"rate", mention(draft.report, rate)},
                {"now", mention(draft.report, value)},
                {"before", written_like(draft.report, value, found.before->figure.value)},
                {"right", percent(found.verdict, rate)}},
               found.doubtful ? Severity::info : Severity::error)
          .related = {value.span};
    }
  }
}
