#include "naming.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "clause.hpp"
#include "name_rows.hpp"
#include "noun_behind.hpp"

using baogao::Characters;
using baogao::is_han;
using baogao::Nature;

namespace {

using View = NamePhrases::View;

// Units that measure rather than count: the noun may stand on either side, and mostly before.
bool is_measured(const Figure& figure) {
  return figure.measure->is(Nature::measured) ||
         (figure.measure->is(Nature::person) && figure.measure->is(Nature::occurrence));
}

// One paragraph, from left to right.
class Pass {
 public:
  Pass(const Characters& text, const NamePhrases& phrases, std::vector<AnnotatedFigure>& figures)
      : text_(text), phrases_(phrases), verbs_(phrases.verbs()), figures_(figures) {}

  void run() {
    marker_end_ = end_of_marker();
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (figure(i).is_time) continue;
      follow_text(figure(i).head);
      name(i);
      at_ = figure(i).tail;
    }
  }

 private:
  const Figure& figure(std::size_t i) const { return figures_[i].figure; }

  // 32.新增…, 5、完成…: the number of an item is no part of a name.
  std::size_t end_of_marker() const {
    std::size_t at = 0;
    while (at < 3 && baogao::is_digit(text_[at])) ++at;
    const bool marker = at > 0 && contains(U".、．", text_[at]) && !baogao::is_digit(text_[at + 1]);
    return marker ? at + 1 : 0;
  }

  // 从2020年的2.83万亿元: the date before figure `i` that says only of when it is.
  bool is_dated(std::size_t i) const {
    if (i == 0 || !figure(i - 1).is_time || figure(i - 1).tail > figure(i).head) return false;
    const View between = text_.view(figure(i - 1).tail, figure(i).head);
    return between.size() < 4 && between.find_first_not_of(U" 的末底初度") == View::npos;
  }

  // Brings the subject along from the last figure to the next: a sentence's end forgets it, a bracket
  // keeps the outer one.
  void follow_text(std::size_t to) {
    for (; at_ < to; ++at_) {
      const char32_t c = text_[at_];
      if (is_opening_bracket(c)) {
        outer_.push_back(subject_);
      } else if (is_closing_bracket(c) && !outer_.empty()) {
        subject_ = outer_.back();
        outer_.pop_back();
      } else if (ends_sentence(c)) {
        if (!subject_.empty()) last_sentence_ = subject_;
        subject_.clear();
        outer_.clear();
      }
    }
  }

  // Where the words that belong to figure `i` begin: at the clause's start or behind the figure before.
  std::size_t left_limit(std::size_t i) const {
    const std::size_t floor = i > 0 ? std::max(figure(i - 1).tail, claimed_) : marker_end_;
    std::size_t depth = 0;
    for (std::size_t at = figure(i).head; at > floor; --at) {
      const char32_t c = text_[at - 1];
      if (is_closing_bracket(c)) ++depth;
      if (is_opening_bracket(c)) {
        if (depth == 0) return at;
        --depth;
      }
      if (depth == 0 && ends_clause(text_, at - 1)) return at;
    }
    return floor;
  }

  void name(std::size_t i) {
    AnnotatedFigure& current = figures_[i];
    const bool dated = is_dated(i);
    const std::size_t words = dated ? i - 1 : i;
    current_ = words;
    const std::size_t start = left_limit(words);
    current.words_start = start;
    current.in_row = i > 0 && !figure(i - 1).is_time && follows_in_row(i);
    std::u32string before = flat_words(text_, start, figure(words).head);
    // 4个乡镇、22个单位: what is left of the item before is not this one's.
    if (i > 0 && start > 0 && start == std::max(figure(i - 1).tail, claimed_)) {
      if (const std::size_t mark = before.find(U'、'); mark != std::u32string::npos)
        before.erase(0, mark + 1);
    }
    std::u32string result =
        figure(i).measure->is_ratio() ? ratio_name(i, before, start) : count_name(i, before, start);
    if (result.empty()) result = last_sentence_;
    if (result.size() > NamePhrases::longest_name) result = std::u32string(phrases_.shortened(result));
    if (result.empty()) result = figure(i).unit.empty() ? std::u32string(U"数量") : figure(i).unit;
    current.name = NamePhrases::balanced(result);
  }

  std::u32string ratio_name(std::size_t i, const std::u32string& before, std::size_t start) {
    if (std::u32string share = share_name(before, start); !share.empty()) return share;
    const View words = phrases_.without_head(phrases_.without_tail(before));
    if (is_measure_alone(words)) return carried(start);
    if (is_plan(words)) {
      const std::u32string whole = carried(start), name = whole + U"完成" + std::u32string(words);
      if (!whole.empty()) return name.size() <= NamePhrases::longest_name ? name : whole;
    }
    if (phrases_.has_noun(words)) return subject_ = std::u32string(phrases_.name_of(words));
    if (const NounBehind behind = noun_behind(text_, figures_, i, verbs_);
        text_[figure(i).tail] == U'的' && !behind.noun.empty())
      return behind.noun;
    return carried(start);
  }

  // 又人均提高10%: a manner of counting, not what is counted.
  static bool is_measure_alone(View words) {
    static constexpr std::array<View, 6> measures = {U"人均", U"户均", U"年均", U"平均", U"月均", U"亩均"};
    return std::any_of(measures.begin(), measures.end(), [&](View measure) { return words == measure; });
  }

  // 为调整预算的96%, 完成年初预算的83.5%: how much of the plan was done.
  static bool is_plan(View words) {
    static constexpr std::array<View, 6> plans = {U"预算", U"预算数", U"计划", U"计划数", U"任务", U"任务数"};
    return words.size() <= 6 &&
           std::any_of(plans.begin(), plans.end(), [&](View plan) { return words.ends_with(plan); });
  }

  // 占执法人员总数的11.5%: what the share is of, with whose it is where that fits.
  std::u32string share_name(const std::u32string& before, std::size_t start) const {
    const View words = NamePhrases::trim(before);
    const std::size_t mark = words.rfind(U'占');
    if (mark == View::npos || words.size() - mark < 3 || words.size() - mark > 16) return {};
    if (mark > 0 && contains(U"侵抢霸强", words[mark - 1])) return {};
    const View whole = phrases_.without_tail(words.substr(mark + 1));
    if (whole.empty() || whole.front() == U'比') return {};
    const View own = phrases_.without_head(words.substr(0, mark));
    std::u32string part = phrases_.has_noun(own) ? std::u32string(phrases_.name_of(own)) : carried(start);
    part = std::u32string(phrases_.object_of(part));
    std::u32string name = part + U"占" + std::u32string(whole);
    const bool says_share = whole.ends_with(U"比重") || whole.ends_with(U"比例");
    if (name.size() > NamePhrases::longest_name)
      name = U"占" + std::u32string(whole) + (says_share ? U"" : U"比重");
    return name;
  }

  std::u32string count_name(std::size_t i, const std::u32string& before, std::size_t start) {
    AnnotatedFigure& current = figures_[i];
    const View tailless = phrases_.without_tail(before);
    View words = phrases_.without_head(tailless);
    const bool noun_before = phrases_.has_noun(words);
    const bool agent = words.size() <= 10 && phrases_.is_agent(words);
    if (figure(i).measure->is(Nature::person) && (!noun_before || agent)) {
      if (std::u32string act = attended(i); !act.empty()) return subject_ = act;
    }
    const NounBehind behind = noun_behind(text_, figures_, i, verbs_);
    const auto last = verbs_.trailing(words);
    const bool verb_last = last && last.verb->kind != Verbs::Verb::Kind::light;
    const bool take_behind = !behind.noun.empty() && !(behind.runs_into_next && noun_before && !agent) &&
                             (!noun_before || verb_last || !is_measured(figure(i)) || agent);
    if (take_behind) {
      current.named_behind = true;
      claimed_ = behind.end;
      // 地区生产总值连跨3个千亿元台阶，达到…: what crossed them stays the subject.
      if (is_milestone(behind.noun)) {
        if (noun_before) subject_ = phrases_.name_of(words);
        return behind.noun;
      }
      return subject_ = name_behind(words, verb_last || !noun_before, behind.noun);
    }
    if (noun_before) {
      std::u32string name(phrases_.name_of(words));
      if (phrases_.is_generic(name) && !subject_.empty()) name = generic_name(name);
      return subject_ = name;
    }
    std::u32string name = named_by_verbs(i, NamePhrases::trim(before), start);
    if (name.empty()) name = behind.noun;
    if (subject_.empty()) subject_ = name;
    return name;
  }

  static bool is_milestone(View noun) {
    return noun.ends_with(U"台阶") || noun.ends_with(U"大关") || noun.ends_with(U"关口");
  }

  // 新增企业5家，总数38家: 企业总数.
  std::u32string generic_name(const std::u32string& generic) const {
    const View noun = phrases_.object_of(subject_);
    const std::u32string joined = std::u32string(noun) + generic;
    return joined.size() <= NamePhrases::longest_name ? joined : generic;
  }

  // The noun behind, with the verb before it when that says something: 调解1001件矛盾纠纷 -> 调解矛盾纠纷.
  std::u32string name_behind(View words, bool with_verb, View noun) const {
    for (const View all : {View(U"各类"), View(U"各项"), View(U"各种")}) {
      if (noun.starts_with(all) && noun.size() > all.size() + 1) noun.remove_prefix(all.size());
    }
    // 没有发生一起因调解不及时引发的“民转刑”案件
    if (noun.starts_with(U"因") || noun.starts_with(U"由")) {
      if (const std::size_t mark = noun.rfind(U'的'); mark != View::npos && mark + 2 < noun.size())
        noun.remove_prefix(mark + 1);
    }
    if (noun.size() > NamePhrases::longest_name / 2) noun = phrases_.shortened(noun);
    std::u32string result;
    if (with_verb && !words.empty()) {
      const auto verb = verbs_.trailing(words);
      if (verb && verb.verb->kind == Verbs::Verb::Kind::action && verb.size <= 4)
        result = words.substr(words.size() - verb.size);
    }
    return result + std::u32string(noun);
  }

  // Nothing but verbs before the figure. 废止3件 acts on the object of its like (制发规范性文件14件),
  // 成功975件 on what the sentence speaks of; 印发通报4期 names itself.
  std::u32string named_by_verbs(std::size_t i, View before, std::size_t start) const {
    View verbs = phrases_.without_leads(before);
    while (true) {
      const auto first = verbs_.leading(verbs), tail = verbs_.trailing(verbs);
      const bool light_head = first && first.verb->kind != Verbs::Verb::Kind::action &&
                              !verbs.starts_with(U"成功") && !verbs.starts_with(U"予以");
      const bool light_tail =
          tail && tail.verb->kind == Verbs::Verb::Kind::light && !verbs.ends_with(U"成功");
      if (light_head && verbs.size() >= first.size + 2) {
        verbs.remove_prefix(first.size);
      } else if (light_tail && verbs.size() >= tail.size + 2) {
        verbs.remove_suffix(tail.size);
      } else {
        break;
      }
    }
    const auto last = verbs_.trailing(verbs);
    const bool success = verbs.ends_with(U"成功");
    if (!success && (!last || last.verb->kind == Verbs::Verb::Kind::light)) return carried(start);
    // 其中予以公开121件: a part has its own name.
    if (before.starts_with(U"其中") || verbs.starts_with(U"予以") || verbs.starts_with(U"不予"))
      return std::u32string(verbs);
    const std::u32string like = name_of_like(i);
    const std::u32string whole = like.empty() ? carried(start) : like;
    if (success) {
      const View done = verbs.substr(0, verbs.size() - 2);  // 调解成功
      const std::u32string name =
          U"成功" + (View(whole).starts_with(done) ? whole : std::u32string(done) + whole);
      return name.size() <= NamePhrases::longest_name ? name : std::u32string(verbs);
    }
    const bool compound = last.size >= 4 || verbs.size() >= last.size + 2;
    if (like.empty() && compound) return std::u32string(verbs);
    const View object = phrases_.object_of(whole);
    return object.size() + verbs.size() <= NamePhrases::longest_name
               ? std::u32string(verbs) + std::u32string(object)
               : std::u32string(verbs);
  }

  // The name of the nearest figure before in the sentence that counts in the same unit and has an object.
  std::u32string name_of_like(std::size_t index) const {
    for (std::size_t i = index; i-- > 0;) {
      if (figure(i).is_time) continue;
      if (crosses_sentence(text_, figure(i).tail, figure(index).head)) break;
      if (figure(i).unit == figure(index).unit &&
          phrases_.object_of(figures_[i].name).size() < figures_[i].name.size())
        return figures_[i].name;
    }
    return {};
  }

  // 各执法单位187人次参加行政执法考试: what they did.
  std::u32string attended(std::size_t i) const {
    static constexpr std::array<View, 8> acts = {U"参加", U"接受", U"参与", U"享受",
                                                 U"通过", U"获得", U"实现", U"纳入"};
    const std::u32string words = flat_words(text_, figure(i).tail, right_limit(text_, figures_, i));
    const View act = NamePhrases::trim(words);
    const auto verb = std::find_if(acts.begin(), acts.end(), [&](View word) {
      return act.starts_with(word) && act.size() >= word.size() + 2;
    });
    if (verb == acts.end()) return {};
    return std::u32string(act.size() > NamePhrases::longest_name ? phrases_.shortened(act) : act);
  }

  // 国内生产总值2000年达89404亿元, 平均工资比1950年增加84%: what stands before the year.
  std::u32string before_date(std::size_t clause_start) const {
    if (current_ == 0 || !figure(current_ - 1).is_time || figure(current_ - 1).tail != clause_start)
      return {};
    const std::size_t date = current_ - 1;
    const std::u32string flat = flat_words(text_, left_limit(date), figure(date).head);
    View words = NamePhrases::trim(flat);
    while (!words.empty() && contains(U"比较自从在于至到与上前", words.back())) words.remove_suffix(1);
    words = phrases_.without_head(phrases_.without_tail(words));
    if (words.size() < 3 || contains(U"比较第前", words.front()) || !phrases_.has_noun(words)) return {};
    return std::u32string(phrases_.name_of(words));
  }

  // What the sentence has been speaking of: what stands before a date, the head of the clause before, or the
  // last named figure.
  std::u32string carried(std::size_t clause_start) const {
    if (std::u32string dated = before_date(clause_start); !dated.empty()) return dated;
    if (std::u32string clause = clause_subject(clause_start); !clause.empty()) return clause;
    return subject_;
  }

  // 固定资产投资稳步回升，增长5%: the clause before has no figure of its own.
  std::u32string clause_subject(std::size_t clause_start) const {
    if (clause_start == 0 || (text_[clause_start - 1] != U'，' && text_[clause_start - 1] != U'：'))
      return {};
    std::size_t start = clause_start - 1;
    if (start > 0 && is_closing_bracket(text_[start - 1])) return {};  // an aside, not what is spoken of
    while (start > 0 && !ends_clause(text_, start - 1) && !is_opening_bracket(text_[start - 1])) --start;
    const bool has_figure = std::any_of(figures_.begin(), figures_.end(), [&](const AnnotatedFigure& other) {
      return !other.figure.is_time && other.figure.head >= start && other.figure.head < clause_start;
    });
    if (has_figure) return {};
    const std::u32string words = flat_words(text_, start, clause_start - 1);
    View view = phrases_.without_head(words);
    // Up to the first verb.
    for (std::size_t k = 2; k < view.size(); ++k) {
      const auto verb = verbs_.leading(view.substr(k), view[k - 1]);
      if (verb && verb.size > 1 && verb.verb->ends) {
        view = view.substr(0, k);
        break;
      }
    }
    view = phrases_.without_tail(view);
    if (!phrases_.has_noun(view) || view.size() < 2) return {};
    return std::u32string(phrases_.name_of(view));
  }

  bool follows_in_row(std::size_t i) const {
    const std::size_t from = figure(i - 1).tail, to = figure(i).head;
    if (to < from || to - from > 2) return false;
    const View between = text_.view(from, to);
    return std::all_of(between.begin(), between.end(), is_conjunction);
  }

  const Characters& text_;
  const NamePhrases& phrases_;
  const Verbs& verbs_;
  std::vector<AnnotatedFigure>& figures_;
  std::size_t at_ = 0;
  std::size_t marker_end_ = 0;  // of the paragraph's own number
  std::size_t claimed_ = 0;     // words up to here belong to a figure before
  std::size_t current_ = 0;     // the figure that is named, or the date before it
  std::u32string subject_, last_sentence_;
  std::vector<std::u32string> outer_;
};

}  // namespace

void assign_names(const Characters& text, const NamePhrases& phrases, std::vector<AnnotatedFigure>& figures) {
  Pass(text, phrases, figures).run();
  assign_row_names(text, phrases, figures);
}
