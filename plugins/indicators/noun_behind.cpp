#include "noun_behind.hpp"

#include <algorithm>
#include <array>

#include "clause.hpp"
#include "name_phrases.hpp"

using baogao::Characters;
using baogao::is_han;
using baogao::Nature;

namespace {

using View = NamePhrases::View;

// 律师和, 干部进行: what leads on to the rest of the clause.
std::u32string without_joints(View noun) {
  static constexpr View last_of_joints = U"和与及并行别中计为共均面步部利续后式";
  static constexpr std::array<View, 20> joints = {
      U"和", U"与", U"及", U"以及", U"并",   U"进行", U"分别", U"其中", U"合计", U"中",
      U"为", U"共", U"均", U"全面", U"稳步", U"全部", U"顺利", U"陆续", U"先后", U"正式"};
  for (bool moved = true; moved;) {
    moved = false;
    noun = NamePhrases::trim(noun);
    if (noun.empty() || !contains(last_of_joints, noun.back())) break;
    for (const View joint : joints) {
      if (noun.size() <= joint.size() + 1 || !noun.ends_with(joint) || noun.ends_with(U"公共")) continue;
      noun.remove_suffix(joint.size());
      moved = true;
    }
  }
  return std::u32string(noun);
}

}  // namespace

std::size_t right_limit(const Characters& text, const std::vector<AnnotatedFigure>& figures, std::size_t i) {
  const std::size_t ceiling = i + 1 < figures.size() ? figures[i + 1].figure.head : text.size();
  for (std::size_t at = figures[i].figure.tail; at < ceiling; ++at) {
    const char32_t c = text[at];
    if (ends_clause(text, at) || is_closing_bracket(c) || is_opening_bracket(c)) return at;
  }
  return std::max(ceiling, figures[i].figure.tail);
}

NounBehind noun_behind(const Characters& text, const std::vector<AnnotatedFigure>& figures, std::size_t i,
                       const Verbs& verbs) {
  NounBehind behind;
  const std::size_t limit = right_limit(text, figures, i);
  std::size_t at = figures[i].figure.tail;
  while (at < limit && contains(U" 的“”", text[at])) ++at;
  const View words = text.view(at, limit);
  if (words.empty() || is_conjunction(words.front()) || contains(U"》”）/", words.front())) return behind;
  const auto first = verbs.leading(words);
  const bool occurrence = figures[i].figure.measure->is(Nature::occurrence);
  // 重点抓好, but 30个重点项目.
  const bool adjective = words.starts_with(U"重点");
  if (first && first.verb->kind == Verbs::Verb::Kind::light && !adjective) return behind;
  if (first && first.verb->ends && !occurrence && first.size < 3) {
    // 建成投产, 参加: the clause goes on; but 推进会, 服务站 are nouns.
    if (first.size == words.size() || !contains(U"会站点员室区法率性式业", words[first.size])) return behind;
  }
  std::size_t end = words.size();
  for (std::size_t k = first && occurrence ? first.size : 1; k < words.size(); ++k) {
    if (contains(U"、/", words[k])) {
      // 785名领导、干部参加: the row goes on where no figure follows in it.
      const bool figure_follows = i + 1 < figures.size() && figures[i + 1].figure.head == limit;
      if (!figure_follows) continue;
      end = k;
      break;
    }
    if (k < 2) continue;
    const auto verb = verbs.leading(words.substr(k), words[k - 1]);
    bool ends = verb && (verb.verb->ends || verb.verb->kind == Verbs::Verb::Kind::support) &&
                (verb.size > 1 || contains(U"达占被均已居", words[k]));
    // 142个人民调解委员会共调解…
    if (verb && words[k] == U'共') ends = verbs.leading(words.substr(k + verb.size)).verb != nullptr;
    if (ends) {
      end = k;
      break;
    }
  }
  behind.end = at + end;
  behind.runs_into_next = end == words.size() && i + 1 < figures.size() &&
                          limit == figures[i + 1].figure.head && !is_conjunction(words.back());
  std::u32string noun = flat_words(text, at, at + end);
  // 8个镇（街道）
  if (noun.size() <= 3 && behind.end == limit && is_opening_bracket(text[limit])) {
    std::size_t close = limit + 1;
    while (close < text.size() && close < limit + 8 && is_han(text[close])) ++close;
    if (is_closing_bracket(text[close]) && close > limit + 1) {
      noun += text.view(limit, close + 1);
      behind.end = close + 1;
    }
  }
  behind.noun = without_joints(noun);
  if (behind.noun.size() < 2 &&
      !contains(U"村镇乡县市区省户人", behind.noun.empty() ? U'\0' : behind.noun.front()))
    behind.noun.clear();
  return behind;
}
