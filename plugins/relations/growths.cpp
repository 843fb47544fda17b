#include "growths.hpp"

#include <algorithm>
#include <array>

#include "baogao/judge/growth.hpp"
#include "baogao/judge/tolerance.hpp"

using baogao::Bound;
using baogao::Change;
using baogao::Indicator;
using baogao::Relation;

namespace {

using View = std::string_view;

constexpr std::size_t longest_gap = 90;         // bytes between a figure and its growth
constexpr std::size_t longest_amount_gap = 36;  // bytes between a difference and its rate
constexpr std::size_t longest_base_gap = 45;    // bytes between a figure and what it was

// 较上年的715.9亿元增收16.8亿元: what it is compared with.
bool is_base(const Sentence& sentence, std::size_t i) {
  static constexpr std::array<View, 2> words = {"较", "比"};
  return has_any(sentence.clause_before(i, longest_gap), words);
}

// 减收1304万元: a difference that is named as a figure of its own.
Change change_before(const Sentence& sentence, std::size_t i) {
  static constexpr std::array<View, 3> less = {"减收", "短收", "减支"};
  static constexpr std::array<View, 3> more = {"增收", "超收", "增支"};
  const View gap = sentence.gap(i - 1);
  const auto ends = [&](View word) { return gap.ends_with(word); };
  if (std::any_of(less.begin(), less.end(), ends)) return Change::decrease;
  return std::any_of(more.begin(), more.end(), ends) ? Change::increase : Change::none;
}

// 12142万元，减收1304万元，下降37.8%: what it was follows from the difference.
void find_growth_by_amount(const Sentence& sentence, std::size_t i, std::vector<Relation>& relations) {
  const Indicator &now = sentence.figure(i), &amount = sentence.figure(i + 1), &rate = sentence.figure(i + 2);
  const View gap = sentence.gap(i), next = sentence.gap(i + 1);
  const Change change = amount.change != Change::none ? amount.change : change_before(sentence, i + 1);
  if (amount.unit != now.unit || change == Change::none || rate.change != change) return;
  if (rate.unit != "%" || !is_comparable(gap) || !is_comparable(next) || rate.name != now.name) return;
  if (is_base(sentence, i) || gap.starts_with("）") || gap.starts_with(")") || contains(gap, "；")) return;
  if (gap.size() > longest_gap || next.size() > longest_amount_gap) return;
  if (amount.bound != Bound::exact || rate.bound != Bound::exact) return;
  Relation relation =
      sentence.relation(Relation::Type::growth, {{"value", i}, {"amount", i + 1}, {"rate", i + 2}});
  relation.holds = !judge_growth_by_amount(rate, now, amount, change).contradicts();
  relations.push_back(std::move(relation));
}

// 268件，比上年的251件增长6.8%: what it was is told beside it.
bool find_growth_by_base(const Sentence& sentence, std::size_t i, std::vector<Relation>& relations) {
  static constexpr std::array<View, 8> years = {"上年",     "上年的",     "去年",     "去年的",
                                                "上年同期", "上年同期的", "去年同期", "去年同期的"};
  const Indicator &now = sentence.figure(i), &before = sentence.figure(i + 1), &rate = sentence.figure(i + 2);
  View gap = sentence.gap(i);
  const View next = sentence.gap(i + 1);
  if (gap.ends_with("为")) gap.remove_suffix(View("为").size());
  if (gap.size() > longest_base_gap || next.size() > longest_amount_gap || contains(gap, "；")) return false;
  if (!std::any_of(years.begin(), years.end(), [&](View year) { return gap.ends_with(year); })) return false;
  if (before.unit != now.unit || before.change != Change::none || rate.unit != "%" ||
      rate.change == Change::none)
    return false;
  if (now.bound != Bound::exact || before.bound != Bound::exact || rate.bound != Bound::exact) return false;
  if (!is_comparable(gap) || !is_comparable(next) || contains(next, "；")) return false;
  Relation relation =
      sentence.relation(Relation::Type::growth, {{"value", i}, {"earlier", i + 1}, {"rate", i + 2}});
  relation.holds = !judge_growth(rate, now, before).contradicts();
  relations.push_back(std::move(relation));
  return true;
}

// 45亿元，增长5.2%: an amount, and how much it grew.
void find_told_growth(const Sentence& sentence, std::size_t i, std::vector<Relation>& relations) {
  const Indicator& rate = sentence.figure(i + 1);
  if (rate.change == Change::none || !rate.measure().is_ratio()) return;
  if (rate.name != sentence.figure(i).name) return;
  if (contains(sentence.gap(i), "；") || sentence.gap(i).size() > longest_gap) return;
  relations.push_back(sentence.relation(Relation::Type::growth, {{"value", i}, {"rate", i + 1}}));
}

}  // namespace

void find_growths(const Sentence& sentence, std::vector<Relation>& relations) {
  for (std::size_t i = sentence.first(); i + 1 < sentence.end(); ++i) {
    const Indicator& now = sentence.figure(i);
    const bool is_rate = now.measure().is_ratio() && now.change == Change::none;
    if (!sentence.is_amount(i) && !is_rate) continue;
    if (sentence.is_amount(i) && i + 2 < sentence.end()) {
      find_growth_by_amount(sentence, i, relations);
      if (find_growth_by_base(sentence, i, relations)) {
        ++i;  // the growth is not that of what it was
        continue;
      }
    }
    find_told_growth(sentence, i, relations);
  }
}
