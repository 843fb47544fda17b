#include "relation_finder.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

using baogao::Bound;
using baogao::Change;
using baogao::Decimal;
using baogao::Document;
using baogao::FigureRef;
using baogao::Indicator;
using baogao::Relation;
using baogao::Span;
using baogao::Status;

namespace {

using View = std::string_view;

constexpr std::size_t most_parts = 60;
constexpr std::size_t longest_step = 90;        // bytes between 从 and 到
constexpr std::size_t longest_amount_gap = 36;  // bytes between a difference and its rate

bool contains(View text, View words) { return text.find(words) != View::npos; }

bool is_rate_unit(View unit) { return unit == "%" || unit == "‰" || unit == "个百分点" || unit == "倍"; }

// The ends of what the words allow, as far as there are any.
double low_of(const Indicator& figure) { return (figure.low ? *figure.low : figure.value).to_double(); }
double high_of(const Indicator& figure) { return (figure.high ? *figure.high : figure.value).to_double(); }

// What is measured is rounded to its last digit even where that is a whole unit; what is counted is not.
bool is_measured(View unit) {
  static constexpr View units[] = {"元", "美元", "公里", "米",   "平方公里", "平方米", "公顷",
                                   "亩", "吨",   "公斤", "千克", "立方米",   "千瓦时", "千瓦"};
  return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

// Half of the last digit of a whole number that is measured.
double rounding_of(const Indicator& figure) {
  const bool whole = figure.low && figure.high && *figure.low == *figure.high;
  return whole && is_measured(figure.unit) ? 0.5 : 0;
}

// Whether the sums of the lower and upper ends leave room for the total.
struct Addition {
  Decimal sum;
  double low = 0, high = 0;
  bool known = true;  // no overflow

  void add(const Indicator& part) {
    const auto next = sum.plus(part.value);
    known = known && next.has_value();
    if (next) sum = *next;
    low += low_of(part) - rounding_of(part);
    high += high_of(part) + rounding_of(part);
  }
  bool fits(const Indicator& total) const {
    return known && low <= high_of(total) + rounding_of(total) && low_of(total) - rounding_of(total) <= high;
  }
  bool is_exactly(const Indicator& total) const { return known && sum == total.value; }
  // Says of a sum whether it holds.
  void judge(const Indicator& total, Relation& relation) const {
    relation.holds = fits(total);
    relation.difference = total.value.plus(sum.negated()).value_or(Decimal());
  }
};

// The figures of one sentence.
class Sentence {
 public:
  Sentence(const Document& document, std::size_t first, std::size_t end, std::vector<Relation>& relations)
      : document_(document), first_(first), end_(end), relations_(relations) {
    for (std::size_t i = first; i + 1 < end; ++i)
      gaps_.push_back(between(figure(i).span.end, figure(i + 1).span.start));
  }

  void run() {
    find_sums();
    find_rates();
    find_further_shares();
    find_growth();
    find_steps();
  }

 private:
  const Indicator& figure(std::size_t i) const { return document_.found.indicators[i]; }
  // The words behind figure i, up to the next.
  View gap(std::size_t i) const { return gaps_[i - first_]; }

  // Of the normalized text.
  View between(std::size_t from, std::size_t to) const {
    if (from >= to) return {};
    return document_.normalized().slice(document_.from_source({from, to}));
  }

  bool is_amount(std::size_t i) const {
    return figure(i).change == Change::none && !is_rate_unit(figure(i).unit) && !figure(i).value.is_zero();
  }
  static FigureRef ref(std::size_t i) { return {-1, i}; }

  void add(Relation relation) {
    relation.span = {SIZE_MAX, 0};
    for (const Relation::Member& member : relation.members) {
      const Span span = figure(member.figure.index).span;
      relation.span.start = std::min(relation.span.start, span.start);
      relation.span.end = std::max(relation.span.end, span.end);
    }
    relations_.push_back(std::move(relation));
  }

  // --- sums

  // Figures in one unit that stand as a list, and what says that they are parts.
  struct List {
    std::vector<std::size_t> figures;
    bool said = false;  // 其中, or a bracket behind the total
    bool bracket = false;
  };

  std::vector<List> lists_of(const std::string& unit) const {
    std::vector<List> lists(1);
    bool in_bracket = false;
    for (std::size_t i = first_; i < end_; ++i) {
      if (is_amount(i) && figure(i).unit == unit) lists.back().figures.push_back(i);
      if (i + 1 == end_) break;
      const View words = gap(i);
      const bool opens = words.starts_with("（") || words.starts_with("(");
      const bool closes = in_bracket && (contains(words, "）") || contains(words, ")"));
      if (opens && is_amount(i) && figure(i).unit == unit) {
        lists.push_back({{}, true, true});
        in_bracket = true;
      } else if (contains(words, "其中")) {
        lists.push_back({{}, true, false});
      } else if (closes || contains(words, "；") || contains(words, ";")) {
        lists.emplace_back();
      }
      if (closes) in_bracket = false;
    }
    return lists;
  }

  void find_sums() {
    std::vector<std::string> units;
    for (std::size_t i = first_; i < end_; ++i) {
      if (is_amount(i) && std::find(units.begin(), units.end(), figure(i).unit) == units.end())
        units.push_back(figure(i).unit);
    }
    for (const std::string& unit : units) {
      const std::vector<List> lists = lists_of(unit);
      for (std::size_t k = 0; k < lists.size(); ++k) {
        if (lists[k].said) {
          find_said(lists, k);
        } else {
          find_silent(lists, k);
        }
      }
    }
  }

  // 94件，其中…: the total stands before the list; exactly the one that fits, else the nearest.
  void find_said(const std::vector<List>& lists, std::size_t k) {
    const List& list = lists[k];
    if (list.figures.size() < 2 || list.figures.size() > most_parts) return;
    const Addition addition = added(list.figures);
    std::vector<std::size_t> totals;
    for (std::size_t earlier = k; earlier-- > 0;) {
      const auto& figures = lists[earlier].figures;
      if (!figures.empty()) totals.push_back(figures.back());
      if (figures.size() > 1) totals.push_back(figures.front());
    }
    if (totals.empty()) return;
    auto total =
        std::find_if(totals.begin(), totals.end(), [&](std::size_t i) { return addition.fits(figure(i)); });
    if (total == totals.end() && add_mixed_sum(totals.front(), list)) return;
    if (total == totals.end()) {
      // Prefixes: 其中A 3件、B 2件, and what follows is no part any more.
      total = totals.begin();
      for (std::size_t count = list.figures.size() - 1; count >= 2; --count) {
        if (gap(list.figures[count] - 1).starts_with("、")) continue;  // the row goes on
        const std::vector<std::size_t> fewer(list.figures.begin(),
                                             list.figures.begin() + static_cast<std::ptrdiff_t>(count));
        // In rounded figures two parts may seem to fit by chance.
        const Addition of_fewer = added(fewer);
        if (!of_fewer.is_exactly(figure(*total)) && (count < 3 || !of_fewer.fits(figure(*total)))) continue;
        add_sum(*total, fewer);
        return;
      }
      if (cuts_twice(*total, list)) return;
      const double sum = addition.sum.to_double(), all = figure(*total).value.to_double();
      const bool larger = std::any_of(list.figures.begin(), list.figures.end(),
                                      [&](std::size_t i) { return figure(i).value.to_double() > all; });
      // A list after 其中 need not be complete; one that is nearly so, or too long, is meant to be.
      const bool nearly = list.bracket ? sum >= all * 0.9 : list.figures.size() > 2 && sum >= all * 0.98;
      const std::vector<std::size_t> row = row_of(*total, list);
      const Addition of_row = added(row);
      const double row_sum = of_row.sum.to_double();
      if (row.size() >= 2 && figure(*total).bound == Bound::exact && !of_row.fits(figure(*total)) &&
          row_sum > all && row_sum <= all * 3)
        return add_sum(*total, row);
      if (larger || !nearly || sum > all * 1.5) return;
    }
    add_sum(*total, list.figures);
  }

  // 卫生技术人员…，其中医师…、护士…，乡镇卫生院卫生技术人员…: by profession and again by place; no sum of
  // both.
  bool cuts_twice(std::size_t total, const List& list) const {
    const std::string& whole = figure(total).name;
    const auto repeats = std::count_if(list.figures.begin(), list.figures.end(), [&](std::size_t i) {
      const View name = figure(i).name;
      return !whole.empty() && name.ends_with(whole);
    });
    return repeats > 0 && repeats < static_cast<std::ptrdiff_t>(list.figures.size());
  }

  // 收入6717万元，其中税收收入4575万元、非税收入12142万元: the parts that stand in a row behind their total,
  // with no other count between. Such parts are never more than the total.
  std::vector<std::size_t> row_of(std::size_t total, const List& list) const {
    constexpr std::size_t longest_name = 36;  // bytes
    const std::size_t front = list.figures.front();
    if (list.bracket || front <= total) return {};
    for (std::size_t i = total + 1; i < front; ++i) {
      if (is_amount(i)) return {};
    }
    // 60名党政主要负责人专题述法，其中…: nothing but the rest of a name before it.
    const View words_before = gap(front - 1);
    if (words_before.find("，其中") > longest_name || words_before.find("，") != words_before.find("，其中"))
      return {};
    std::vector<std::size_t> row{front};
    for (std::size_t k = 1; k < list.figures.size(); ++k) {
      const View words = gap(row.back());
      const bool goes_on = list.figures[k] == row.back() + 1 && words.size() <= longest_name &&
                           (words.starts_with("、") || (k == 1 && words.starts_with("，")));
      if (!goes_on) break;
      row.push_back(list.figures[k]);
    }
    return row;
  }

  // 共计2698条，其中…44条、…16期、…1141条: parts counted by another measure word between the others.
  bool add_mixed_sum(std::size_t total, const List& list) {
    std::vector<std::size_t> all;
    for (std::size_t i = list.figures.front(); i <= list.figures.back(); ++i) {
      if (is_amount(i) && figure(i).bound == Bound::exact) all.push_back(i);
    }
    if (all.size() == list.figures.size() || !added(all).is_exactly(figure(total))) return false;
    add_sum(total, all);
    return true;
  }

  // Nothing says that it is a sum: only one that fits exactly.
  void find_silent(const std::vector<List>& lists, std::size_t k) {
    const auto& figures = lists[k].figures;
    if (figures.size() > most_parts) return;
    if (figures.size() >= 2) {
      const Addition addition = added(figures);
      for (std::size_t earlier = k; earlier-- > 0;) {
        for (const std::size_t total : lists[earlier].figures) {
          if (lists[earlier].said && !lists[earlier].bracket) continue;
          if (figure(total).bound != Bound::exact || !addition.is_exactly(figure(total))) continue;
          add_sum(total, figures);
          return;
        }
      }
    }
    // 四份，优秀一份，良好三份: the first of the list is the total of the next ones.
    for (std::size_t start = 0; start + 2 < figures.size(); ++start) {
      Addition addition;
      for (std::size_t i = start + 1; i < figures.size(); ++i) {
        addition.add(figure(figures[i]));
        if (i < start + 2 || !addition.is_exactly(figure(figures[start]))) continue;
        add_sum(figures[start], {figures.begin() + static_cast<std::ptrdiff_t>(start + 1),
                                 figures.begin() + static_cast<std::ptrdiff_t>(i + 1)});
        return;
      }
    }
  }

  Addition added(const std::vector<std::size_t>& figures) const {
    Addition addition;
    for (const std::size_t i : figures) addition.add(figure(i));
    return addition;
  }

  void add_sum(std::size_t total, const std::vector<std::size_t>& parts) {
    Relation relation;
    relation.type = Relation::Type::sum;
    relation.members.push_back({"total", ref(total)});
    for (const std::size_t part : parts) relation.members.push_back({"part", ref(part)});
    added(parts).judge(figure(total), relation);
    add(std::move(relation));
  }

  // --- rates

  // 1001件，成功975件，成功率97.4%
  void find_rates() {
    for (std::size_t r = first_; r < end_; ++r) {
      const Indicator& rate = figure(r);
      if (rate.unit != "%" || rate.change != Change::none || rate.status == Status::target) continue;
      const bool named = View(rate.name).ends_with("率") || View(rate.name).ends_with("比例") ||
                         View(rate.name).ends_with("比重") || contains(rate.name, "占");
      const bool said = named || (r > first_ && contains(gap(r - 1), "占"));
      if (!said) continue;
      find_parts_of(r);
    }
  }

  void find_parts_of(std::size_t r) {
    const Indicator& rate = figure(r);
    const double low = low_of(rate), high = high_of(rate);
    const std::size_t from = r - std::min<std::size_t>(r - first_, 5);
    for (std::size_t part = r; part-- > from;) {
      if (!is_amount(part)) continue;
      for (std::size_t whole = r; whole-- > from;) {
        if (whole == part || !is_amount(whole) || figure(whole).unit != figure(part).unit) continue;
        const double a = figure(part).value.to_double(), b = figure(whole).value.to_double();
        if (a > b || (a == b && part < whole)) continue;
        const double share = 100 * a / b;
        const bool fits = share >= low - 1e-9 && share <= high + 1e-9;
        const bool speaks =
            names_root(rate.name, figure(part).name) || names_root(rate.name, figure(whole).name);
        if (a == b && !speaks) continue;
        // Two counts before it, one of which it names, and off by little: it is meant to be their rate.
        const bool pair = r - std::min(part, whole) == 2 && high - low < 2;
        const bool named_part = names_root(rate.name, figure(part).name) && is_next_count(whole, part);
        const bool near = ((pair && speaks) || named_part) && high - low < 2 &&
                          std::abs(share - rate.value.to_double()) <= 2.5 && View(rate.name).ends_with("率");
        const bool near_share = pair && whole < part && contains(gap(r - 1), "占比") &&
                                contains(gap(whole), "中") && std::abs(share - rate.value.to_double()) <= 1;
        if (!fits && !near && !near_share) continue;
        add_rate(part, whole, r, share);
        return;
      }
    }
  }

  // The count before the other: nothing but growth and rates between them.
  bool is_next_count(std::size_t whole, std::size_t part) const {
    if (whole >= part) return false;
    for (std::size_t i = whole + 1; i < part; ++i) {
      if (is_amount(i)) return false;
    }
    return true;
  }

  // 占比40%；…占比36.5%: further shares of what one share is of. A share that is off stays.
  void find_further_shares() {
    std::vector<const Relation*> known;
    for (const Relation& relation : relations_) {
      if (relation.type == Relation::Type::rate && relation.holds && relation.members[1].figure.table < 0 &&
          relation.members[1].figure.index >= first_ && relation.members[1].figure.index < end_)
        known.push_back(&relation);
    }
    if (known.empty()) return;
    const std::size_t whole = known.front()->members[1].figure.index;
    std::vector<std::size_t> rates;
    rates.reserve(known.size());
    for (const Relation* relation : known) rates.push_back(relation->members[2].figure.index);
    for (std::size_t r = whole + 2; r < end_; ++r) {
      const Indicator& rate = figure(r);
      if (rate.unit != "%" || rate.change != Change::none || !contains(gap(r - 1), "占")) continue;
      if (std::find(rates.begin(), rates.end(), r) != rates.end() || gap(r - 1).size() > longest_step)
        continue;
      const std::size_t part = r - 1;
      if (part == whole || !is_amount(part) || figure(part).unit != figure(whole).unit) continue;
      const double share = 100 * figure(part).value.to_double() / figure(whole).value.to_double();
      if (share > 100) continue;
      add_rate(part, whole, r, share);
    }
  }

  void add_rate(std::size_t part, std::size_t whole, std::size_t r, double share) {
    const Indicator& rate = figure(r);
    Relation relation;
    relation.type = Relation::Type::rate;
    relation.members = {{"part", ref(part)}, {"whole", ref(whole)}, {"rate", ref(r)}};
    relation.holds = share >= low_of(rate) - 1e-9 && share <= high_of(rate) + 1e-9;
    if (!relation.holds)
      relation.difference = Decimal(std::llround((rate.value.to_double() - share) * 100), -2);
    add(std::move(relation));
  }

  // 成功率 of what is 成功: the word before 率.
  static bool names_root(View rate, View name) {
    constexpr View ending = "率";
    constexpr std::size_t word = 6;  // bytes: two characters
    if (!rate.ends_with(ending) || rate.size() < ending.size() + word) return false;
    return contains(name, rate.substr(rate.size() - ending.size() - word, word));
  }

  // --- growth, from-to

  static bool is_comparable(View words) {
    return !contains(words, "口径") && !contains(words, "可比") && !contains(words, "剔除") &&
           !contains(words, "扣除") && !contains(words, "年均");
  }

  // Whether the rate is the growth of `now` over `before`, as far as the digits of all three tell.
  static bool is_growth(const Indicator& rate, double now_low, double now_high, double before_low,
                        double before_high) {
    double low = 100 * (now_low / before_high - 1), high = 100 * (now_high / before_low - 1);
    if (rate.change == Change::decrease) {
      std::swap(low, high);
      low = -low;
      high = -high;
    }
    return low <= high_of(rate) + 1e-9 && low_of(rate) <= high + 1e-9;
  }

  // 较上年的715.9亿元增收16.8亿元: what it is compared with.
  bool is_base(std::size_t i) const {
    const std::size_t back = std::min(figure(i).span.start - figure(i).context.start, longest_step);
    View before = between(figure(i).span.start - back, figure(i).span.start);
    if (const std::size_t clause = before.rfind("，"); clause != View::npos) before.remove_prefix(clause);
    return contains(before, "较") || contains(before, "比");
  }

  // 减收1304万元: a difference that is named as a figure of its own.
  Change change_before(std::size_t i) const {
    for (const View word : {"减收", "短收", "减支"}) {
      if (gap(i - 1).ends_with(word)) return Change::decrease;
    }
    for (const View word : {"增收", "超收", "增支"}) {
      if (gap(i - 1).ends_with(word)) return Change::increase;
    }
    return Change::none;
  }

  // 12142万元，减收1304万元，下降37.8%: what it was follows from the difference.
  void find_growth_by_amount(std::size_t i) {
    const Indicator &now = figure(i), &amount = figure(i + 1), &rate = figure(i + 2);
    const Change change = amount.change != Change::none ? amount.change : change_before(i + 1);
    if (amount.unit != now.unit || change == Change::none || rate.change != change) return;
    if (rate.unit != "%" || !is_comparable(gap(i)) || !is_comparable(gap(i + 1))) return;
    if (rate.name != now.name || is_base(i) || gap(i).starts_with("）") || gap(i).starts_with(")")) return;
    if (gap(i).size() > longest_step || gap(i + 1).size() > longest_amount_gap) return;
    if (amount.bound != Bound::exact || rate.bound != Bound::exact || contains(gap(i), "；")) return;
    const double sign = change == Change::decrease ? 1 : -1;
    // The difference of two rounded figures is off by as much as both.
    const double half = (high_of(now) - low_of(now)) / 2;
    const double amount_low = low_of(amount) - half, amount_high = high_of(amount) + half;
    const double low = low_of(now) + sign * (sign > 0 ? amount_low : amount_high);
    const double high = high_of(now) + sign * (sign > 0 ? amount_high : amount_low);
    if (low <= 0) return;
    Relation relation;
    relation.type = Relation::Type::growth;
    relation.members = {{"value", ref(i)}, {"amount", ref(i + 1)}, {"rate", ref(i + 2)}};
    // The difference itself over what it was: rounding of the value counts once.
    const double least = 100 * amount_low / high, most = 100 * amount_high / low;
    relation.holds = least <= high_of(rate) + 1e-9 && low_of(rate) <= most + 1e-9;
    add(std::move(relation));
  }

  // 45亿元，增长5.2%: an amount, and how much it grew.
  void find_growth() {
    for (std::size_t i = first_; i + 1 < end_; ++i) {
      if (!is_amount(i) && !(is_rate_unit(figure(i).unit) && figure(i).change == Change::none)) continue;
      if (is_amount(i) && i + 2 < end_) find_growth_by_amount(i);
      const Indicator& rate = figure(i + 1);
      if (rate.change == Change::none || !is_rate_unit(rate.unit)) continue;
      if (rate.name != figure(i).name) continue;
      if (contains(gap(i), "；") || gap(i).size() > longest_step) continue;
      Relation relation;
      relation.type = Relation::Type::growth;
      relation.members = {{"value", ref(i)}, {"rate", ref(i + 1)}};
      add(std::move(relation));
    }
  }

  // 从1795亿元增加到5260亿元
  void find_steps() {
    static constexpr View starts[] = {"从", "由"};
    static constexpr View steps[] = {"到", "至", "为"};
    for (std::size_t i = first_; i + 1 < end_; ++i) {
      const Indicator& from = figure(i);
      const Indicator& to = figure(i + 1);
      if (from.unit != to.unit || gap(i).size() > longest_step || contains(gap(i), "，")) continue;
      const bool steps_on =
          std::any_of(std::begin(steps), std::end(steps), [&](View word) { return contains(gap(i), word); });
      if (!steps_on) continue;
      const std::size_t back = std::min<std::size_t>(from.span.start - from.context.start, longest_step);
      std::size_t start = from.span.start - back;
      while ((static_cast<unsigned char>(document_.source().text()[start]) & 0xC0) == 0x80) ++start;
      View before = between(start, from.span.start);
      if (const std::size_t clause = before.rfind("，"); clause != View::npos)
        before.remove_prefix(clause + 3);
      const bool begins = std::any_of(std::begin(starts), std::end(starts),
                                      [&](View word) { return contains(before, word); });
      if (!begins) continue;
      Relation relation;
      relation.type = Relation::Type::from_to;
      relation.members = {{"from", ref(i)}, {"to", ref(i + 1)}};
      add(std::move(relation));
      if (i + 2 < end_) find_growth_by_step(i);
    }
  }

  // 由3607件增加到3646件，增长1.08%
  void find_growth_by_step(std::size_t i) {
    const Indicator &from = figure(i), &to = figure(i + 1), &rate = figure(i + 2);
    if (rate.unit != "%" || rate.change == Change::none || gap(i + 1).size() > longest_amount_gap) return;
    if (rate.name != to.name || !is_comparable(gap(i + 1)) || from.bound != Bound::exact ||
        to.bound != Bound::exact)
      return;
    if (low_of(from) <= 0 || contains(gap(i + 1), "；")) return;
    Relation relation;
    relation.type = Relation::Type::growth;
    relation.members = {{"value", ref(i + 1)}, {"earlier", ref(i)}, {"rate", ref(i + 2)}};
    relation.holds = is_growth(rate, low_of(to), high_of(to), low_of(from), high_of(from));
    add(std::move(relation));
  }

  const Document& document_;
  std::size_t first_, end_;
  std::vector<Relation>& relations_;
  std::vector<View> gaps_;
};

// Rows of a table whose 总计 or 合计 stands beside its parts.
void find_in_table(const Document& document, std::size_t t, std::vector<Relation>& relations) {
  const auto& entries = document.found.tables[t].entries;
  const auto is_total = [](const std::string& head) { return head == "总计" || head == "合计"; };
  for (std::size_t start = 0; start < entries.size();) {
    std::size_t end = start;
    while (end < entries.size() && entries[end].row == entries[start].row) ++end;
    Relation relation;
    relation.type = Relation::Type::sum;
    Addition addition;
    const Indicator* total = nullptr;
    bool alike = true;
    for (std::size_t i = start; i < end; ++i) {
      if (!entries[i].figure) continue;
      const Indicator& figure = *entries[i].figure;
      const FigureRef ref{static_cast<int>(t), i};
      if (is_total(entries[i].column_head)) {
        alike = alike && total == nullptr;
        total = &figure;
        relation.members.insert(relation.members.begin(), {"total", ref});
      } else {
        addition.add(figure);
        relation.members.push_back({"part", ref});
      }
    }
    for (const Relation::Member& member : relation.members)
      alike = alike && total != nullptr && entries[member.figure.index].figure->change == Change::none;
    if (total != nullptr && alike && relation.members.size() > 2) {
      addition.judge(*total, relation);
      relation.span = {entries[start].span.start, entries[end - 1].span.end};
      relations.push_back(std::move(relation));
    }
    start = end;
  }
}

}  // namespace

std::vector<Relation> find_relations(const Document& document) {
  std::vector<Relation> relations;
  const auto& indicators = document.found.indicators;
  for (std::size_t first = 0; first < indicators.size();) {
    std::size_t end = first + 1;
    while (end < indicators.size() && indicators[end].context == indicators[first].context) ++end;
    if (end - first > 1) Sentence(document, first, end, relations).run();
    first = end;
  }
  for (std::size_t t = 0; t < document.found.tables.size(); ++t) find_in_table(document, t, relations);
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation& a, const Relation& b) { return a.span.start < b.span.start; });
  return relations;
}
