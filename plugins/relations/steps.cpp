#include "steps.hpp"

#include <algorithm>
#include <array>

#include "baogao/judge/growth.hpp"
#include "baogao/judge/step.hpp"

using baogao::Bound;
using baogao::Change;
using baogao::Indicator;
using baogao::Relation;

namespace {

using View = std::string_view;

constexpr std::size_t longest_step = 90;      // bytes between 从 and 到
constexpr std::size_t longest_rate_gap = 36;  // bytes between a step and its rate

// 由3607件增加到3646件，增长1.08%
void find_growth_by_step(const Sentence& sentence, std::size_t i, std::vector<Relation>& relations) {
  const Indicator &from = sentence.figure(i), &to = sentence.figure(i + 1), &rate = sentence.figure(i + 2);
  const View gap = sentence.gap(i + 1);
  if (rate.unit != "%" || rate.change == Change::none || gap.size() > longest_rate_gap) return;
  if (rate.name != to.name || !is_comparable(gap) || contains(gap, "；")) return;
  if (from.bound != Bound::exact || to.bound != Bound::exact) return;
  Relation relation =
      sentence.relation(Relation::Type::growth, {{"value", i + 1}, {"earlier", i}, {"rate", i + 2}});
  relation.holds = !judge_growth(rate, to, from).contradicts();
  relations.push_back(std::move(relation));
}

}  // namespace

void find_steps(const Sentence& sentence, std::vector<Relation>& relations) {
  static constexpr std::array<View, 2> starts = {"从", "由"};
  static constexpr std::array<View, 3> steps = {"到", "至", "为"};
  for (std::size_t i = sentence.first(); i + 1 < sentence.end(); ++i) {
    const View gap = sentence.gap(i);
    if (sentence.figure(i).unit != sentence.figure(i + 1).unit || gap.size() > longest_step) continue;
    if (contains(gap, "，") || !has_any(gap, steps)) continue;
    if (!has_any(sentence.clause_before(i, longest_step), starts)) continue;
    Relation relation = sentence.relation(Relation::Type::from_to, {{"from", i}, {"to", i + 1}});
    const bool exact =
        sentence.figure(i).bound == Bound::exact && sentence.figure(i + 1).bound == Bound::exact;
    relation.holds = !exact || !judge_step(sentence.figure(i), sentence.figure(i + 1), baogao::course_of(gap),
                                           sentence.catalogue())
                                    .contradicts();
    relations.push_back(std::move(relation));
    if (i + 2 < sentence.end()) find_growth_by_step(sentence, i, relations);
  }
}
