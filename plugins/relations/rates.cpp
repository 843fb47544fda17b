#include "rates.hpp"

#include <algorithm>

#include "baogao/judge/share.hpp"
#include "baogao/judge/tolerance.hpp"

using baogao::Change;
using baogao::Decimal;
using baogao::Indicator;
using baogao::Relation;
using baogao::Verdict;

namespace {

using View = std::string_view;

constexpr std::size_t farthest_term = 5;   // figures before a rate
constexpr std::size_t longest_share = 90;  // bytes between a part and its share
const Decimal loosest_share = 2;           // points that two terms may leave

bool speaks_of_rate(View name) {
  return name.ends_with("率") || name.ends_with("比例") || name.ends_with("比重") || contains(name, "占");
}

// 成功率 of what is 成功: the word before 率.
bool names_root(View rate, View name) {
  constexpr View ending = "率";
  constexpr std::size_t word = 6;  // bytes: two characters
  if (!rate.ends_with(ending) || rate.size() < ending.size() + word) return false;
  return contains(name, rate.substr(rate.size() - ending.size() - word, word));
}

class RateFinder {
 public:
  RateFinder(const Sentence& sentence, std::vector<Relation>& relations)
      : sentence_(sentence), relations_(relations), before_(relations.size()) {}

  void run() {
    for (std::size_t r = sentence_.first(); r < sentence_.end(); ++r) {
      const Indicator& rate = figure(r);
      if (rate.unit != "%" || rate.change != Change::none || rate.status == baogao::Status::target) continue;
      const bool said =
          speaks_of_rate(rate.name) || (r > sentence_.first() && contains(sentence_.gap(r - 1), "占"));
      if (said) find_terms(r);
    }
    find_further_shares();
  }

 private:
  const Indicator& figure(std::size_t i) const { return sentence_.figure(i); }

  void find_terms(std::size_t r) {
    const std::size_t from = r - std::min(r - sentence_.first(), farthest_term);
    for (std::size_t part = r; part-- > from;) {
      if (!sentence_.is_amount(part)) continue;
      for (std::size_t whole = r; whole-- > from;) {
        if (whole == part || !sentence_.is_amount(whole)) continue;
        if (try_terms(part, whole, r)) return;
      }
    }
  }

  bool try_terms(std::size_t part, std::size_t whole, std::size_t r) {
    const Indicator &a = figure(part), &b = figure(whole), &rate = figure(r);
    if (a.unit != b.unit || a.value > b.value || (a.value == b.value && part < whole)) return false;
    const bool speaks = names_root(rate.name, a.name) || names_root(rate.name, b.name);
    if (a.value == b.value && !speaks) return false;
    const Verdict verdict = judge_share(rate, a, b);
    // 1亿元 of 3亿元 is 14% to 60%: terms so coarse fit anything.
    const auto room = verdict.expected.width();
    if (verdict.holds() && !speaks && (!room || *room > loosest_share)) return false;
    if (!verdict.holds() && !(verdict.contradicts() && is_meant(part, whole, r, verdict))) return false;
    add(part, whole, r, verdict);
    return true;
  }

  // Whether two counts are the terms of a rate that they do not give.
  bool is_meant(std::size_t part, std::size_t whole, std::size_t r, const Verdict& verdict) const {
    const Indicator& rate = figure(r);
    if (baogao::last_digit_of(rate) > Decimal(1) || rate.bound != baogao::Bound::exact) return false;
    const bool beside = r - std::min(part, whole) == 2;
    const Decimal off = verdict.difference.magnitude();
    // 占比 of what stands right before it, of …中.
    if (beside && whole < part && contains(sentence_.gap(r - 1), "占比") &&
        contains(sentence_.gap(whole), "中") && off <= Decimal(1))
      return true;
    if (!View(rate.name).ends_with("率")) return false;
    const bool of_part = names_root(rate.name, figure(part).name);
    // 1001件，成功975件，成功率: whole, part and rate in this order, and the part is what the rate is named
    // by.
    if (of_part && beside && whole < part) return true;
    const bool near = off <= baogao::tolerance().near_rate;
    const bool speaks = of_part || names_root(rate.name, figure(whole).name);
    return near && ((beside && speaks) || (of_part && is_next_count(whole, part)));
  }

  // The count before the other: nothing but growth and rates between them.
  bool is_next_count(std::size_t whole, std::size_t part) const {
    if (whole >= part) return false;
    for (std::size_t i = whole + 1; i < part; ++i) {
      if (sentence_.is_amount(i)) return false;
    }
    return true;
  }

  // 占比40%；…占比36.5%: further shares of what one share is of. A share that is off stays.
  void find_further_shares() {
    std::vector<std::size_t> rates;
    std::size_t whole = sentence_.end();
    for (std::size_t k = before_; k < relations_.size(); ++k) {
      if (!relations_[k].holds) continue;
      if (rates.empty()) whole = relations_[k].members[1].figure.index;
      rates.push_back(relations_[k].members[2].figure.index);
    }
    if (rates.empty()) return;
    for (std::size_t r = whole + 2; r < sentence_.end(); ++r) {
      const Indicator& rate = figure(r);
      const View words = sentence_.gap(r - 1);
      if (rate.unit != "%" || rate.change != Change::none || !contains(words, "占")) continue;
      if (std::find(rates.begin(), rates.end(), r) != rates.end() || words.size() > longest_share) continue;
      const std::size_t part = r - 1;
      if (part == whole || !sentence_.is_amount(part) || figure(part).value > figure(whole).value) continue;
      const Verdict verdict = judge_share(rate, figure(part), figure(whole));
      if (verdict.outcome != Verdict::Outcome::cannot_say) add(part, whole, r, verdict);
    }
  }

  void add(std::size_t part, std::size_t whole, std::size_t r, const Verdict& verdict) {
    Relation relation =
        sentence_.relation(Relation::Type::rate, {{"part", part}, {"whole", whole}, {"rate", r}});
    relation.holds = verdict.holds();
    relation.difference = verdict.difference.rounded(-2);
    relations_.push_back(std::move(relation));
  }

  const Sentence& sentence_;
  std::vector<Relation>& relations_;
  std::size_t before_;  // relations that other rooms found
};

}  // namespace

void find_rates(const Sentence& sentence, std::vector<Relation>& relations) {
  RateFinder(sentence, relations).run();
}
