#include "naming.hpp"

#include <algorithm>
#include <array>
#include <optional>

using baogao::Characters;
using baogao::is_han;
using baogao::is_latin;

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_name = 24;      // characters
constexpr std::size_t comfortable_name = 14;  // longer ones are cut at a verb when there is one

bool contains(View set, char32_t c) { return c != 0 && set.find(c) != View::npos; }

bool ends_clause(char32_t c) { return contains(U"，。；：！？;!?\n…—－", c); }
bool is_opening(char32_t c) { return c == U'（' || c == U'('; }
bool is_closing(char32_t c) { return c == U'）' || c == U')'; }
bool is_conjunction(char32_t c) { return contains(U"、和与及", c); }

// Of such units the name stands before: rates and differences are of something already named.
bool is_ratio(const Figure& figure) {
  static constexpr std::array<View, 10> ratios = {U"%", U"‰", U"个百分点", U"百分点", U"个千分点", U"倍", U"番", U"个点", U"基点", U"个基点"};
  return std::find(ratios.begin(), ratios.end(), figure.unit) != ratios.end();
}

// Units that measure rather than count: the noun may stand on either side, and mostly before.
bool is_measured(const Figure& figure) {
  static constexpr View letters = U"元斤吨米里亩顷瓦时升度克方斛担磅吋尺";
  return !figure.unit.empty() && (contains(letters, figure.unit.back()) || is_latin(figure.unit.back()) || figure.unit == U"人次" ||
                                  figure.unit == U"立方" || figure.unit == U"千瓦时");
}

// Occurrences: what happened so often may be said with a verb: 10余次作出批示.
bool is_occurrence(const Figure& figure) {
  static constexpr std::array<View, 8> events = {U"次", U"场", U"场次", U"轮", U"期", U"批次", U"批", U"人次"};
  return std::find(events.begin(), events.end(), figure.unit) != events.end();
}

bool is_person(const Figure& figure) {
  static constexpr std::array<View, 4> persons = {U"人次", U"人", U"名", U"位"};
  return std::find(persons.begin(), persons.end(), figure.unit) != persons.end();
}

View trim(View text) {
  static constexpr View blank = U" 　、的了之\"“”‘’";
  while (!text.empty() && contains(blank, text.back())) {
    // “枫桥经验” keeps its quotes when both stand.
    if (text.back() == U'”' && text.find(U'“') != View::npos) break;
    text.remove_suffix(1);
  }
  while (!text.empty() && contains(U" 　、的了，\"”’", text.front())) text.remove_prefix(1);
  if (!text.empty() && text.front() == U'“' && text.find(U'”') == View::npos) text.remove_prefix(1);
  return text;
}

}  // namespace

Naming::Naming(const std::filesystem::path& data, const Verbs& verbs) : leads_(data), verbs_(verbs) {}

// One paragraph, from left to right.
class Naming::Pass {
 public:
  Pass(const Naming& naming, const Characters& text, std::vector<AnnotatedFigure>& figures)
      : naming_(naming), verbs_(naming.verbs_), text_(text), figures_(figures) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (figures_[i].figure.is_time) continue;
      follow_text(figures_[i].figure.head);
      name(i);
      at_ = figures_[i].figure.tail;
    }
    name_lists();
  }

 private:
  const Figure& figure(std::size_t i) const { return figures_[i].figure; }

  // Brings the subject along from the last figure to the next: a sentence's end forgets it, a bracket
  // keeps the outer one.
  void follow_text(std::size_t to) {
    for (; at_ < to; ++at_) {
      const char32_t c = text_[at_];
      if (is_opening(c)) {
        outer_.push_back(subject_);
      } else if (is_closing(c) && !outer_.empty()) {
        subject_ = outer_.back();
        outer_.pop_back();
      } else if (c == U'。' || c == U'！' || c == U'\n') {
        last_sentence_ = subject_.empty() ? last_sentence_ : subject_;
        subject_.clear();
        outer_.clear();
      }
    }
  }

  // Where the words that belong to figure `i` begin: at the clause's start or behind the figure before.
  std::size_t left_limit(std::size_t i) const {
    const std::size_t head = figure(i).head;
    const std::size_t floor = i > 0 ? std::max(figure(i - 1).tail, claimed_) : 0;
    std::size_t depth = 0;
    for (std::size_t at = head; at > floor; --at) {
      const char32_t c = text_[at - 1];
      if (is_closing(c)) ++depth;
      if (is_opening(c)) {
        if (depth == 0) return at;
        --depth;
      }
      if (depth == 0 && ends_clause(c)) return at;
    }
    return floor;
  }

  std::size_t right_limit(std::size_t i) const {
    std::size_t ceiling = text_.size();
    for (std::size_t k = i + 1; k < figures_.size(); ++k) {
      ceiling = figure(k).head;
      break;
    }
    for (std::size_t at = figure(i).tail; at < ceiling; ++at) {
      const char32_t c = text_[at];
      if (ends_clause(c) || is_closing(c) || is_opening(c)) return at;
    }
    return ceiling;
  }

  // Text without its bracketed parts and blanks between Han.
  std::u32string flat(std::size_t start, std::size_t end) const {
    std::u32string result;
    std::size_t depth = 0;
    for (std::size_t i = start; i < end; ++i) {
      const char32_t c = text_[i];
      if (is_opening(c)) {
        ++depth;
      } else if (is_closing(c)) {
        if (depth > 0) --depth;
      } else if (depth == 0) {
        if (c == U' ' && !(is_latin(text_[i - 1]) && is_latin(text_[i + 1]))) continue;
        result += c;
      }
    }
    return result;
  }

  // Verbs and adverbs at the end that only lead to the number: 生产总值[同比增长], 违法案件[共].
  View without_tail(View words) const {
    for (bool moved = true; moved;) {
      moved = false;
      words = trim(words);
      const auto match = verbs_.trailing(words);
      if (match && match.verb->kind == Verbs::Verb::Kind::light) {
        words.remove_suffix(match.size);
        moved = true;
      }
      for (const View tail : {View(U"分别"), View(U"共计"), View(U"合计"), View(U"其中"), View(U"方面"), View(U"中"), View(U"以来")}) {
        if (words.ends_with(tail) && (tail.size() > 1 || (words.size() > 2 && !contains(U"集其", words[words.size() - 2])))) {
          words.remove_suffix(tail.size());
          moved = true;
        }
      }
    }
    return words;
  }

  View without_head(View words) const {
    for (bool moved = true; moved;) {
      moved = false;
      words = trim(words);
      if (const std::size_t size = naming_.leads_.leading(words); size > 0 && stands_alone(words.substr(std::min(size, words.size())))) {
        words.remove_prefix(std::min(size, words.size()));
        moved = true;
        continue;
      }
      const auto match = verbs_.leading(words);
      if (match && match.verb->kind == Verbs::Verb::Kind::light && match.size < words.size() && stands_alone(words.substr(match.size))) {
        words.remove_prefix(match.size);
        moved = true;
      }
    }
    return words;
  }

  // 率 of 通过率 does not.
  static bool stands_alone(View rest) { return rest.size() != 1 && !(rest.size() < 3 && !rest.empty() && contains(U"率性化式度", rest.front())); }

  // 组织开展法治宣传教育活动 -> 法治宣传教育活动; 各类矛盾纠纷 -> 矛盾纠纷.
  View without_support(View words) const {
    const auto match = verbs_.leading(words);
    if (match && match.verb->kind == Verbs::Verb::Kind::support && words.size() >= match.size + 2) {
      words = without_head(words.substr(match.size));
    }
    for (const View all : {View(U"各类"), View(U"各项"), View(U"各级"), View(U"各种"), View(U"一批"), View(U"首批")}) {
      if (words.starts_with(all) && words.size() >= all.size() + 2) words.remove_prefix(all.size());
    }
    return words;
  }

  bool has_noun(View words) const {
    return std::any_of(words.begin(), words.end(), [](char32_t c) { return is_han(c) || is_latin(c); }) && !verbs_.only_verbs(words);
  }

  // The object of the first verb inside of words that are too long for a name.
  View shortened(View words) const {
    for (int round = 0; round < 4 && words.size() > comfortable_name; ++round) {
      std::optional<View> cut;
      for (std::size_t i = 1; i + 4 < words.size() && !cut; ++i) {
        const auto match = verbs_.leading(words.substr(i), words[i - 1]);
        if (!match || match.size < 2 || i + match.size + 2 > words.size()) continue;
        if (contains(U"的化性", words[i + match.size])) continue;  // 推进的, 服务化
        const std::size_t keep = match.verb->kind == Verbs::Verb::Kind::action ? i : i + match.size;
        cut = without_head(words.substr(keep));
      }
      if (!cut || !has_noun(*cut)) break;
      words = without_support(*cut);
    }
    // A long row of items: the last one.
    while (words.size() > longest_name) {
      const std::size_t mark = words.find_first_of(U"、的和与");
      if (mark == View::npos || words.size() - mark < 4) break;
      words = trim(words.substr(mark + 1));
    }
    if (words.size() > longest_name) words.remove_prefix(words.size() - longest_name);
    return trim(words);
  }

  // The noun right behind the figure; where it ends goes to `end`.
  View noun_behind(std::size_t i, const std::u32string& behind, std::size_t& size) const {
    View words = behind;
    std::size_t skipped = 0;
    while (skipped < words.size() && contains(U" 的“”", words[skipped])) ++skipped;
    words.remove_prefix(skipped);
    size = 0;
    if (words.empty() || is_conjunction(words.front()) || contains(U"》”）/", words.front())) return {};
    const auto first = verbs_.leading(words);
    const bool occurrence = is_occurrence(figure(i));
    if (first && first.verb->kind == Verbs::Verb::Kind::light) return {};
    if (first && first.verb->ends && !occurrence && first.size < 3) {
      // 建成投产, 参加: the clause goes on; but 推进会, 服务站 are nouns.
      if (first.size == words.size() || !contains(U"会站点员室区法率性式业", words[first.size])) return {};
    }
    std::size_t end = words.size();
    for (std::size_t k = first && occurrence ? first.size : 1; k < words.size(); ++k) {
      if (contains(U"、/", words[k])) {
        // 785名领导、干部参加: the row goes on where no figure follows in it.
        if (i + 1 < figures_.size() && figure(i + 1).head < figure(i).tail + words.size() + 12) {
          end = k;
          break;
        }
        continue;
      }
      if (k < 2) continue;
      const auto verb = verbs_.leading(words.substr(k), words[k - 1]);
      if (verb && verb.verb->ends && (verb.size > 1 || contains(U"达占被均已居", words[k]))) {
        end = k;
        break;
      }
    }
    size = skipped + end;
    View noun = words.substr(0, end);
    for (bool moved = true; moved;) {
      moved = false;
      noun = trim(noun);
      for (const View tail : {View(U"和"), View(U"与"), View(U"及"), View(U"以及"), View(U"并"), View(U"进行"), View(U"分别"), View(U"共"), View(U"其中"), View(U"中"), View(U"为")}) {
        if (noun.size() > tail.size() + 1 && noun.ends_with(tail) && !(tail == U"共" && noun.ends_with(U"公共"))) {
          noun.remove_suffix(tail.size());
          moved = true;
        }
      }
    }
    return noun;
  }

  void name(std::size_t i) {
    AnnotatedFigure& current = figures_[i];
    const std::size_t start = left_limit(i);
    current.words_start = start;
    current.in_row = i > 0 && !figure(i - 1).is_time && follows_in_list(i - 1, i);
    std::u32string before = flat(start, figure(i).head);
    // 4个乡镇、22个单位: what is left of the item before is not this one's.
    if (i > 0 && start == std::max(figure(i - 1).tail, claimed_) && start > 0) {
      const std::size_t mark = before.find(U'、');
      if (mark != std::u32string::npos) before.erase(0, mark + 1);
    }
    const View tailless = without_tail(before);
    View words = without_head(tailless);
    if (!has_noun(words) && has_noun(tailless) && words.empty()) words = tailless;
    const std::size_t limit = right_limit(i);
    const std::u32string behind_text = flat(figure(i).tail, limit);
    std::size_t behind_size = 0;
    const View behind = noun_behind(i, behind_text, behind_size);
    const bool runs_into_next = i + 1 < figures_.size() && limit == figure(i + 1).head && behind_size == behind_text.size() &&
                                !behind_text.empty() && !is_conjunction(behind_text.back());
    const bool noun_before = has_noun(words);

    std::u32string result;
    if (is_ratio(figure(i))) {
      if (noun_before) {
        result = std::u32string(subject_name(words));
        subject_ = result;
      } else if (text_[figure(i).tail] == U'的' && !behind.empty()) {
        result = std::u32string(behind);
      } else {
        result = carried(start);
      }
    } else {
      const auto last = verbs_.trailing(words);
      const bool verb_last = last && last.verb->kind != Verbs::Verb::Kind::light;
      const bool take_behind = !behind.empty() && behind.size() > 1 && !(runs_into_next && noun_before && !scope_only(words)) &&
                               (!noun_before || verb_last || !is_measured(figure(i)) || scope_only(words));
      if (is_person(figure(i)) && (!noun_before || scope_only(words) || agent_only(words)) && !attended(behind_text).empty()) {
        result = attended(behind_text);
      } else if (take_behind && (behind.size() > 1 || !noun_before)) {
        current.named_behind = true;
        result = name_behind(words, verb_last || !noun_before, behind);
        claimed_ = claim(i, behind_size);
      } else if (noun_before) {
        result = std::u32string(subject_name(words));
      } else {
        result = named_by_verbs(tailless, start);
        if (result.empty() && !behind.empty()) result = std::u32string(behind);
      }
      if (!result.empty()) subject_ = result;
    }
    if (result.empty()) result = last_sentence_;
    if (result.size() > longest_name) result = std::u32string(shortened(result));
    if (result.empty()) result = figure(i).unit.empty() ? std::u32string(U"数量") : figure(i).unit;
    current.name = balanced(result);
  }

  // Nothing but verbs before the figure: 印发通报4期 names itself; 成功975件, 废止3件 act on the object before.
  std::u32string named_by_verbs(View words, std::size_t start) const {
    const View verbs = trim(words);
    const auto last = verbs_.trailing(verbs);
    if (!last || last.verb->kind == Verbs::Verb::Kind::light) {
      const std::u32string object = carried(start);
      const bool result = verbs == U"成功" || verbs == U"有效" || verbs == U"当场" || verbs == U"现场";
      return result && !object.empty() ? std::u32string(verbs) + object : object;
    }
    const bool compound = last.size >= 2 && verbs.size() >= last.size + 2;
    if (compound) return std::u32string(verbs);
    const std::u32string object = carried(start);
    const auto other = verbs_.leading(object);
    const View noun = other && object.size() > other.size + 1 ? View(object).substr(other.size) : View(object);
    return std::u32string(verbs) + std::u32string(noun.size() + verbs.size() <= longest_name ? noun : View());
  }

  // 全区, 屈原管理区: where, not what.
  static bool scope_only(View words) {
    static constexpr View ends = U"区县市省州镇乡村旗盟国局厅委院处";
    return words.size() <= 8 && !words.empty() && contains(ends, words.back());
  }

  // 各执法单位187人次参加行政执法考试: what they did.
  std::u32string attended(const std::u32string& behind) const {
    const View words = trim(behind);
    for (const View verb : {View(U"参加"), View(U"接受"), View(U"参与"), View(U"享受"), View(U"通过"), View(U"获得"), View(U"实现"), View(U"纳入")}) {
      if (!words.starts_with(verb) || words.size() < verb.size() + 2) continue;
      return std::u32string(words.size() > longest_name ? shortened(words) : words);
    }
    return {};
  }

  static bool agent_only(View words) {
    return words.ends_with(U"单位") || words.ends_with(U"部门") || words.ends_with(U"机关") || words.ends_with(U"企业");
  }

  // Offset in the text behind the first `count` characters of the flat words behind figure `i`.
  std::size_t claim(std::size_t i, std::size_t count) const {
    std::size_t at = figure(i).tail;
    const std::size_t limit = right_limit(i);
    for (std::size_t taken = 0; at < limit && taken < count; ++at) {
      if (text_[at] != U' ') ++taken;
    }
    return at;
  }

  View subject_name(View words) const {
    View name = without_support(without_head(words));
    if (name.size() > comfortable_name) name = shortened(name);
    return name;
  }

  // The noun behind, with the verb before it when that says something: 调解1001件矛盾纠纷 -> 调解矛盾纠纷.
  std::u32string name_behind(View words, bool with_verb, View behind) const {
    View noun = behind;
    for (const View all : {View(U"各类"), View(U"各项"), View(U"各种")}) {
      if (noun.starts_with(all) && noun.size() > all.size() + 1) noun.remove_prefix(all.size());
    }
    if (noun.size() > comfortable_name) noun = shortened(noun);
    std::u32string result;
    if (with_verb && !words.empty()) {
      const auto verb = verbs_.trailing(words);
      if (verb && verb.verb->kind == Verbs::Verb::Kind::action && verb.size <= 4) result = words.substr(words.size() - verb.size);
    }
    return result + std::u32string(noun);
  }

  // What the sentence has been speaking of: the last named figure, or the head of the clause before.
  std::u32string carried(std::size_t clause_start) const {
    if (const std::u32string clause = clause_subject(clause_start); !clause.empty()) return clause;
    return subject_;
  }

  // 固定资产投资稳步回升，增长5%: the clause before has no figure of its own.
  std::u32string clause_subject(std::size_t clause_start) const {
    if (clause_start == 0 || (text_[clause_start - 1] != U'，' && text_[clause_start - 1] != U'：')) return {};
    std::size_t start = clause_start - 1;
    while (start > 0 && !ends_clause(text_[start - 1]) && !is_opening(text_[start - 1])) --start;
    for (const AnnotatedFigure& other : figures_) {
      if (!other.figure.is_time && other.figure.head >= start && other.figure.head < clause_start) return {};
    }
    std::u32string words = flat(start, clause_start - 1);
    View view = without_head(words);
    // Up to the first verb.
    for (std::size_t k = 2; k < view.size(); ++k) {
      const auto verb = verbs_.leading(view.substr(k), view[k - 1]);
      if (verb && verb.size > 1 && verb.verb->ends) {
        view = view.substr(0, k);
        break;
      }
    }
    view = without_support(without_tail(view));
    if (!has_noun(view) || view.size() < 2) return {};
    return std::u32string(view.size() > comfortable_name ? shortened(view) : view);
  }

  // No bracket or quotation mark without its other half.
  static std::u32string balanced(const std::u32string& name) {
    std::u32string result = name;
    for (const auto& [open, close] : {std::pair{U'“', U'”'}, std::pair{U'《', U'》'}, std::pair{U'（', U'）'}, std::pair{U'‘', U'’'}, std::pair{U'(', U')'}}) {
      const auto opened = std::count(result.begin(), result.end(), open), closed = std::count(result.begin(), result.end(), close);
      if (opened != closed) std::erase_if(result, [&, o = open, c = close](char32_t x) { return x == o || x == c; });
    }
    return result;
  }

  // 刑事、治安案件立案数分别下降25.7%、6%: as many items as figures.
  void name_lists() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (figure(i).is_time) continue;
      const std::size_t start = figures_[i].words_start;
      const std::size_t head = figure(i).head;
      const View window = text_.view(start, head);
      const std::size_t mark = window.rfind(U"分别");
      if (mark == View::npos || head - start - mark > 12) continue;
      std::size_t count = 1;
      while (i + count < figures_.size() && !figure(i + count).is_time && follows_in_list(i + count - 1, i + count)) ++count;
      const std::vector<std::u32string> items = split_items(flat(start, start + mark));
      if (count < 2 || items.size() != count) continue;
      for (std::size_t k = 0; k < count; ++k) figures_[i + k].name = balanced(item_name(items, k));
      i += count - 1;
    }
  }

  bool follows_in_list(std::size_t a, std::size_t b) const {
    const std::size_t from = figure(a).tail, to = figure(b).head;
    return to >= from && to - from <= 2 && std::all_of(text_.view(from, to).begin(), text_.view(from, to).end(), is_conjunction);
  }

  std::vector<std::u32string> split_items(const std::u32string& row) const {
    std::vector<std::u32string> items;
    View rest = without_head(trim(row));
    while (!rest.empty()) {
      std::size_t mark = rest.find_first_of(U"、和与");
      // 和 inside a word: 人力资源和社会保障 cannot be told; short pieces are no items.
      while (mark != View::npos && mark > 0 && rest[mark] != U'、' && mark < 2) mark = rest.find_first_of(U"、和与", mark + 1);
      const View item = trim(rest.substr(0, mark));
      if (!item.empty()) items.emplace_back(item);
      if (mark == View::npos) break;
      rest.remove_prefix(mark + 1);
    }
    return items;
  }

  // 刑事 of 刑事、治安案件立案数 is 刑事案件立案数: the items share the tail of the last.
  std::u32string item_name(const std::vector<std::u32string>& items, std::size_t k) const {
    const std::u32string& last = items.back();
    std::u32string name = items[k];
    if (k + 1 < items.size() && name.size() + 2 <= last.size() && name.back() != last.back()) {
      const std::u32string joined = name + last.substr(name.size());
      if (joined.size() <= longest_name) name = joined;
    }
    const View trimmed = subject_name(name);
    return std::u32string(trimmed.empty() ? View(name) : trimmed);
  }

  const Naming& naming_;
  const Verbs& verbs_;
  const Characters& text_;
  std::vector<AnnotatedFigure>& figures_;
  std::size_t at_ = 0;
  std::size_t claimed_ = 0;  // words up to here belong to a figure before
  std::u32string subject_, last_sentence_;
  std::vector<std::u32string> outer_;
};

void Naming::assign(const Characters& text, std::vector<AnnotatedFigure>& figures) const { Pass(*this, text, figures).run(); }
