#include "sums.hpp"

#include <algorithm>
#include <string>

#include "baogao/judge/sum.hpp"
#include "baogao/judge/tolerance.hpp"
#include "part_lists.hpp"

using baogao::Addition;
using baogao::Bound;
using baogao::Decimal;
using baogao::Relation;

namespace {

using View = std::string_view;
using Figures = std::vector<std::size_t>;

constexpr std::size_t most_parts = 60;
constexpr std::size_t most_overlapping = 6;  // parts of which some may make the total: of more, chance does
constexpr std::size_t longest_name = 36;     // bytes between figures in a row
constexpr std::size_t longest_lead = 24;     // bytes of ，三类共

class SumFinder {
 public:
  SumFinder(const Sentence& sentence, const RelationWords& words, const std::string& unit,
            std::vector<Relation>& relations)
      : sentence_(sentence), words_(words), relations_(relations), lists_(part_lists(sentence, unit)) {}

  void run() {
    for (std::size_t k = 0; k < lists_.size(); ++k) {
      if (lists_[k].said) {
        find_said(k);
      } else if (!find_behind(lists_[k].figures)) {
        find_silent(k);
      }
    }
  }

 private:
  const baogao::Indicator& figure(std::size_t i) const { return sentence_.figure(i); }

  Addition added(const Figures& figures) const {
    Addition addition;
    for (const std::size_t i : figures) addition.add(figure(i));
    return addition;
  }
  bool fits(std::size_t total, const Figures& parts) const {
    return added(parts).judge(figure(total)).holds();
  }
  bool is_exact(std::size_t total, const Figures& parts) const {
    return added(parts).is_exactly(figure(total));
  }
  // Whether the sum is at most `times` the total.
  bool is_within(const Figures& parts, std::size_t total, Decimal times) const {
    const auto sum = added(parts).value();
    const auto most = figure(total).value.times(times);
    return sum && most && *sum <= *most;
  }

  void add(std::size_t total, const Figures& parts) {
    Sentence::Members members{{"total", total}};
    for (const std::size_t part : parts) members.emplace_back("part", part);
    Relation relation = sentence_.relation(Relation::Type::sum, members);
    const baogao::Verdict verdict = added(parts).judge(figure(total));
    relation.holds = !verdict.contradicts();
    if (verdict.right) relation.difference = figure(total).value.minus(*verdict.right).value_or(Decimal());
    relations_.push_back(std::move(relation));
  }

  // 94件，其中…: the total stands before the list; exactly the one that fits, else the nearest.
  void find_said(std::size_t k) {
    Figures parts = lists_[k].figures;
    if (parts.empty() || parts.size() > most_parts) return;
    const Figures totals = totals_before(k);
    if (totals.empty()) return;
    if (parts.size() == 1) {
      if (!lists_[k].bracket) find_larger_part(totals.front(), parts.front());
      return;
    }
    const auto fitting =
        std::find_if(totals.begin(), totals.end(), [&](std::size_t i) { return fits(i, parts); });
    if (fitting != totals.end()) return add(*fitting, parts);
    const std::size_t total = totals.front();
    if (add_mixed(total, parts) || add_nested(k, total, parts) || add_prefix(total, parts)) return;
    add_failing(total, parts, lists_[k].bracket);
  }

  // The lists before a list, nearest first: its last figure and its first may be the total.
  Figures totals_before(std::size_t k) const {
    Figures totals;
    for (std::size_t earlier = k; earlier-- > 0;) {
      const Figures& figures = lists_[earlier].figures;
      if (!figures.empty()) totals.push_back(figures.back());
      if (figures.size() > 1) totals.push_back(figures.front());
    }
    return totals;
  }

  // 受理320件，其中办结325件: more than all of it. Nothing but a name may stand between, and no bracket that
  // the first of the two stands in: 总里程599.29公里（支线66.09公里），其中高铁466.6公里.
  void find_larger_part(std::size_t total, std::size_t part) {
    const std::string_view words = sentence_.gap(total);
    if (part != total + 1 || words.size() > longest_name || contains(words, "）") || contains(words, ")"))
      return;
    if (figure(total).bound != Bound::exact || figure(part).bound != Bound::exact) return;
    if (judge_part(figure(part), figure(total)).contradicts()) add(total, {part});
  }

  // 共计2698条，其中…44条、…16期、…1141条: parts counted by another measure word between the others.
  bool add_mixed(std::size_t total, const Figures& parts) {
    Figures all;
    for (std::size_t i = parts.front(); i <= parts.back(); ++i) {
      if (sentence_.is_amount(i) && figure(i).bound == Bound::exact) all.push_back(i);
    }
    if (all.size() == parts.size() || !is_exact(total, all)) return false;
    add(total, all);
    return true;
  }

  // 118.8亿元，其中，一般债券79.3亿元，市级7.2亿元、县区72.1亿元；专项债券39.5亿元: parts of a part, and the
  // list goes on behind them.
  bool add_nested(std::size_t k, std::size_t total, Figures& parts) {
    Figures outer;
    bool nested = false;
    for (std::size_t at = 0; at < parts.size();) {
      const Figures inner = inner_parts(parts, at);
      outer.push_back(parts[at]);
      if (!inner.empty()) {
        add(parts[at], inner);
        nested = true;
      }
      at += 1 + inner.size();
    }
    for (std::size_t next = k + 1; next < lists_.size() && !lists_[next].said; ++next) {
      if (outer.size() > 1 && fits(total, outer)) break;
      if (!lists_[next].figures.empty()) outer.push_back(lists_[next].figures.front());
    }
    if (outer.size() > 1 && (nested || outer.size() > parts.size()) && fits(total, outer)) {
      add(total, outer);
      return true;
    }
    return nested;
  }

  // The run behind a part that makes it to the digit.
  Figures inner_parts(const Figures& parts, std::size_t at) const {
    Figures run;
    Addition addition;
    for (std::size_t i = at + 1; i < parts.size(); ++i) {
      addition.add(figure(parts[i]));
      run.push_back(parts[i]);
      if (run.size() > 1 && addition.is_exactly(figure(parts[at]))) return run;
    }
    return {};
  }

  // 其中A 3件、B 2件, and what follows is no part any more.
  bool add_prefix(std::size_t total, const Figures& parts) {
    for (std::size_t count = parts.size() - 1; count >= 2; --count) {
      if (sentence_.gap(parts[count] - 1).starts_with("、")) continue;  // the row goes on
      const Figures fewer(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count));
      // In rounded figures two parts may seem to fit by chance.
      if (!is_exact(total, fewer) && (count < 3 || !fits(total, fewer))) continue;
      add(total, fewer);
      return true;
    }
    return false;
  }

  // A sum that fails is kept where it must be meant as one.
  void add_failing(std::size_t total, const Figures& parts, bool bracket) {
    if (cuts_twice(total, parts)) return;
    const auto sum = added(parts).value();
    if (!sum) return;
    const baogao::Tolerance& tolerance = baogao::tolerance();
    const Decimal all = figure(total).value;
    if (*sum <= all) {
      // A list after 其中 need not be complete; one that is nearly so is meant to be.
      const auto least = all.times(bracket ? tolerance.near_bracket : tolerance.near_total);
      if ((bracket || parts.size() > 2) && least && *sum >= *least) add(total, parts);
      return;
    }
    const Figures row = bracket ? Figures{} : row_of(total, parts);
    const bool meant = bracket || parts.size() > 2 || row.size() == parts.size();
    if (meant && is_within(parts, total, tolerance.over_total)) return add(total, parts);
    if (row.size() < 2 || figure(total).bound != Bound::exact || fits(total, row)) return;
    if (is_one_digit_off(total, row)) add(total, row);
  }

  // 12142万元 for 2142万元: by how much the row exceeds its total is one digit.
  bool is_one_digit_off(std::size_t total, const Figures& parts) const {
    const auto sum = added(parts).value();
    const auto over = sum ? sum->minus(figure(total).value) : std::nullopt;
    if (!over || *over <= Decimal()) return false;
    const std::string digits = over->to_string();
    return std::count_if(digits.begin(), digits.end(), [](char c) { return c >= '1' && c <= '9'; }) == 1;
  }

  // By profession and again by place; by sex, party and age; or some alone make the total: no sum of all.
  bool cuts_twice(std::size_t total, const Figures& parts) {
    const std::string& whole = figure(total).name;
    const auto repeats = std::count_if(parts.begin(), parts.end(), [&](std::size_t i) {
      return !whole.empty() && figure(i).name.ends_with(whole);
    });
    if (repeats > 0 && repeats < static_cast<std::ptrdiff_t>(parts.size())) return true;
    int axis = -1;
    for (const std::size_t i : parts) {
      const int other = words_.axis_of(figure(i).name);
      if (axis >= 0 && other >= 0 && other != axis) return true;
      axis = std::max(axis, other);
    }
    return add_some(total, parts);
  }

  // 公立12所、三级3所、中医5所、民营20所 of 32所: the first and the last make it.
  bool add_some(std::size_t total, const Figures& parts) {
    if (parts.size() > most_overlapping || !is_over(total, parts)) return false;
    for (std::size_t chosen = 1; chosen < std::size_t{1} << parts.size(); ++chosen) {
      Figures some;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        if ((chosen >> i & 1) != 0) some.push_back(parts[i]);
      }
      if (some.size() < 2 || !is_exact(total, some)) continue;
      add(total, some);
      return true;
    }
    return false;
  }

  bool is_over(std::size_t total, const Figures& parts) const {
    const auto sum = added(parts).value();
    return sum && *sum > figure(total).value;
  }

  // 收入6717万元，其中税收收入4575万元、非税收入12142万元: the parts that stand in a row behind their total,
  // with no other count between. Such parts are never more than the total.
  Figures row_of(std::size_t total, const Figures& parts) const {
    const std::size_t front = parts.front();
    if (front <= total) return {};
    for (std::size_t i = total + 1; i < front; ++i) {
      if (sentence_.is_amount(i)) return {};
    }
    // 60名党政主要负责人专题述法，其中…: nothing but the rest of a name before it.
    const View before = sentence_.gap(front - 1);
    if (before.find("，其中") > longest_name || before.find("，") != before.find("，其中")) return {};
    Figures row{front};
    for (std::size_t k = 1; k < parts.size(); ++k) {
      const View between = sentence_.gap(row.back());
      const bool goes_on = parts[k] == row.back() + 1 && between.size() <= longest_name &&
                           (between.starts_with("、") || (k == 1 && between.starts_with("，")));
      if (!goes_on) break;
      row.push_back(parts[k]);
    }
    return row;
  }

  // 刑事86件、民事42件，两类共128件: the total stands behind its parts, and says so.
  bool find_behind(const Figures& figures) {
    if (figures.size() < 3) return false;
    const std::size_t total = figures.back();
    const View lead = sentence_.gap(total - 1);
    if (figures[figures.size() - 2] != total - 1 || lead.size() > longest_lead) return false;
    if (!lead.starts_with("，") || !words_.announces_total(lead)) return false;
    Figures parts{total - 1};
    for (std::size_t k = figures.size() - 2; k-- > 0;) {
      const View between = sentence_.gap(figures[k]);
      if (figures[k] + 1 != parts.front() || between.size() > longest_name || !between.starts_with("、"))
        break;
      parts.insert(parts.begin(), figures[k]);
    }
    if (parts.size() < 2) return false;
    const baogao::Tolerance& tolerance = baogao::tolerance();
    const auto sum = added(parts).value();
    const auto least = figure(total).value.times(tolerance.near_bracket);
    const bool near = sum && least && *sum >= *least && is_within(parts, total, tolerance.over_total);
    if (!near) return false;
    add(total, parts);
    return true;
  }

  // Nothing says that it is a sum: only one that fits exactly.
  void find_silent(std::size_t k) {
    const Figures& figures = lists_[k].figures;
    if (figures.size() > most_parts) return;
    if (figures.size() >= 2 && find_earlier_total(k)) return;
    // 四份，优秀一份，良好三份: the first of the list is the total of the next ones.
    for (std::size_t start = 0; start + 2 < figures.size(); ++start) {
      const Figures parts = inner_parts(figures, start);
      if (!parts.empty()) add(figures[start], parts);
    }
  }

  bool find_earlier_total(std::size_t k) {
    for (std::size_t earlier = k; earlier-- > 0;) {
      if (lists_[earlier].said && !lists_[earlier].bracket) continue;
      for (const std::size_t total : lists_[earlier].figures) {
        if (figure(total).bound != Bound::exact || !is_exact(total, lists_[k].figures)) continue;
        add(total, lists_[k].figures);
        return true;
      }
    }
    return false;
  }

  const Sentence& sentence_;
  const RelationWords& words_;
  std::vector<Relation>& relations_;
  std::vector<PartList> lists_;
};

}  // namespace

void find_sums(const Sentence& sentence, const RelationWords& words, std::vector<Relation>& relations) {
  std::vector<std::string> units;
  for (std::size_t i = sentence.first(); i < sentence.end(); ++i) {
    const std::string& unit = sentence.figure(i).unit;
    if (sentence.is_amount(i) && std::find(units.begin(), units.end(), unit) == units.end())
      units.push_back(unit);
  }
  for (const std::string& unit : units) SumFinder(sentence, words, unit, relations).run();
}
