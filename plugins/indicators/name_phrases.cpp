#include "name_phrases.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "clause.hpp"
#include "numeral.hpp"

using baogao::is_han;
using baogao::is_latin;
using View = NamePhrases::View;

namespace {

constexpr std::size_t comfortable_name = 14;  // longer ones are cut at a verb when there is one

bool is_light(const Verbs::Match& match) { return match && match.verb->kind == Verbs::Verb::Kind::light; }
bool is_action(const Verbs::Match& match) { return match && match.verb->kind != Verbs::Verb::Kind::light; }

// 率 of 通过率 and 务 of 服务 do not stand alone: what leaves them is part of the word.
bool stands_alone(View rest) {
  if (rest.size() == 1) return false;
  return rest.size() > 2 || rest.empty() || !contains(U"率性化式度", rest.front());
}

}  // namespace

NamePhrases::NamePhrases(const std::filesystem::path& data, const Verbs& verbs)
    : leads_(data), verbs_(verbs) {
  const baogao::TableFile agents(data / "agents.tsv", {"ending"});
  for (const auto& row : agents.rows()) agent_ends_.push_back(baogao::to_utf32(row[0]));
  const baogao::TableFile generic(data / "generic-heads.tsv", {"head"});
  for (const auto& row : generic.rows()) generic_.insert(baogao::to_utf32(row[0]));
  const baogao::TableFile contractions(data / "contractions.tsv", {"word", "parts"});
  for (const auto& row : contractions.rows()) {
    Contraction contraction{baogao::to_utf32(row[0]), {}};
    for (const std::string_view part : baogao::split_list(row[1]))
      contraction.parts.push_back(baogao::to_utf32(part));
    if (contraction.parts.size() != 2) contractions.reject(row, "parts are two words with | between");
    contractions_.push_back(std::move(contraction));
  }
}

View NamePhrases::trim(View text) {
  while (!text.empty() && contains(U" 　、的了之\"“”‘’", text.back())) {
    // “枫桥经验” keeps its quotes when both stand.
    if (text.back() == U'”' && text.find(U'“') != View::npos) break;
    text.remove_suffix(1);
  }
  while (!text.empty() && contains(U" 　、的了，\"”’", text.front())) text.remove_prefix(1);
  if (!text.empty() && text.front() == U'“' && text.find(U'”') == View::npos) text.remove_prefix(1);
  return text;
}

View NamePhrases::without_tail(View words) const {
  static constexpr std::array<View, 8> tails = {U"分别", U"共计", U"合计", U"其中",
                                                U"方面", U"以来", U"只",   U"中"};
  for (bool moved = true; moved;) {
    moved = false;
    words = trim(words);
    if (const auto match = verbs_.trailing(words); is_light(match)) {
      words.remove_suffix(match.size);
      moved = true;
      continue;
    }
    if (words.size() > 3 && contains(U"到至", words.back())) {
      const auto match = verbs_.trailing(words.substr(0, words.size() - 1));
      if (match && match.size > 1) {
        words.remove_suffix(match.size + 1);
        moved = true;
        continue;
      }
    }
    for (const View tail : tails) {
      if (!words.ends_with(tail) || words.size() <= tail.size()) continue;
      if (tail.size() == 1 && (words.size() < 3 || contains(U"集其之空高初", words[words.size() - 2])))
        continue;
      words.remove_suffix(tail.size());
      moved = true;
      break;
    }
  }
  return words;
}

View NamePhrases::without_leads(View words) const {
  words = trim(words);
  const std::size_t size = std::min(leads_.leading(words), words.size());
  if (size > 0 && stands_alone(words.substr(size))) words.remove_prefix(size);
  // 比上年末增加…: what is compared with.
  if (words.size() > 3 && contains(U"比较", words.front()) && contains(U"上去前同", words[1])) {
    std::size_t basis = 2;
    while (basis < words.size() && basis < 6 && contains(U"年期月季末底初度同", words[basis])) ++basis;
    for (const View kind :
         {View(U"执行数"), View(U"预算数"), View(U"完成数"), View(U"决算数"), View(U"同口径")}) {
      if (basis > 2 && words.substr(basis).starts_with(kind)) basis += kind.size();
    }
    if (basis > 2) words = trim(words.substr(basis));
  }
  // 分6批次培训…: in how many goes.
  if (words.size() > 4 && words.front() == U'分') {
    const std::size_t batch = words.find(U'批');
    const bool numbered =
        batch < 5 &&
        std::all_of(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(batch), begins_numeral);
    if (numbered && batch > 1) words.remove_prefix(batch + (words[batch + 1] == U'次' ? 2U : 1U));
  }
  return words;
}

View NamePhrases::without_head(View words) const {
  for (bool moved = true; moved;) {
    moved = false;
    const View leadless = without_leads(words);
    moved = leadless.size() < words.size();
    words = leadless;
    if (const View acted = behind_preposition(words); acted.size() < words.size()) {
      words = acted;
      moved = true;
      continue;
    }
    const auto match = verbs_.leading(words);
    if (is_light(match) && match.size < words.size() && stands_alone(words.substr(match.size))) {
      words.remove_prefix(match.size);
      moved = true;
    }
  }
  return words;
}

// 为农民工追回工资: the verb behind the preposition's noun, when an object follows it.
View NamePhrases::behind_preposition(View words) const {
  static constexpr std::array<View, 14> prepositions = {U"围绕", U"针对", U"利用", U"依托", U"通过",
                                                        U"面向", U"对",   U"为",   U"向",   U"将",
                                                        U"把",   U"给",   U"从",   U"因"};
  const auto preposition = std::find_if(prepositions.begin(), prepositions.end(),
                                        [&](View word) { return words.starts_with(word); });
  if (preposition == prepositions.end()) return words;
  const auto itself = verbs_.leading(words);
  if (preposition->size() == 1 && !(itself && itself.size == 1)) return words;  // 对口, 为民
  for (std::size_t i = preposition->size() + 2; i + 4 <= words.size(); ++i) {
    const auto match = verbs_.leading(words.substr(i), words[i - 1]);
    if (!is_action(match) || match.size < 2 || i + match.size + 2 > words.size()) continue;
    if (contains(U"的化性", words[i + match.size])) continue;
    return words.substr(i);
  }
  return words;
}

bool NamePhrases::has_noun(View words) const {
  const bool letters =
      std::any_of(words.begin(), words.end(), [](char32_t c) { return is_han(c) || is_latin(c); });
  return letters && !verbs_.only_verbs(words);
}

// 县司法局审核各类合同: the verb behind who acted, when an object follows it.
View NamePhrases::behind_agent(View words) const {
  for (std::size_t i = 2; i + 4 <= words.size(); ++i) {
    const View actor = words.substr(0, i);
    const View rest = words.substr(i);
    // 委员会共调解…, 全区累计发放…
    const bool counted = (rest.front() == U'共' && actor.back() != U'公' && actor.back() != U'总') ||
                         rest.starts_with(U"累计") || rest.starts_with(U"共计");
    if (counted) {
      const View behind = without_head(rest);
      if (is_action(verbs_.leading(behind)) && has_noun(behind)) return behind;
    }
    const auto match = verbs_.leading(rest, actor.back());
    if (!is_action(match) || match.size < 2 || match.size + 2 > rest.size() ||
        contains(U"的化性和、", rest[match.size]))
      continue;
    if (is_agent(actor)) return rest;
  }
  return words;
}

// 组织开展法治宣传教育活动 -> 法治宣传教育活动; 各类事项 -> 事项.
View NamePhrases::without_support(View words) const {
  const auto match = verbs_.leading(words);
  if (match && match.verb->kind == Verbs::Verb::Kind::support && words.size() >= match.size + 2) {
    words = without_head(words.substr(match.size));
  }
  for (const View all :
       {View(U"各类"), View(U"各项"), View(U"各级"), View(U"各种"), View(U"一批"), View(U"首批")}) {
    if (words.starts_with(all) && words.size() >= all.size() + 2) words.remove_prefix(all.size());
  }
  return words;
}

View NamePhrases::name_of(View words) const {
  View name = without_support(behind_agent(without_head(words)));
  if (name.size() > comfortable_name) name = shortened(name);
  return trim(name);
}

View NamePhrases::shortened(View words) const {
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

View NamePhrases::object_of(View name) const {
  for (bool moved = true; moved;) {
    moved = false;
    const auto match = verbs_.leading(name);
    if (match && name.size() >= match.size + 2 && !contains(U"率化性会员者站点", name[match.size])) {
      name.remove_prefix(match.size);
      moved = true;
    }
  }
  for (const View all : {View(U"各类"), View(U"各项"), View(U"各种")}) {
    if (name.starts_with(all) && name.size() >= all.size() + 2) name.remove_prefix(all.size());
  }
  return name;
}

bool NamePhrases::is_agent(View words) const {
  if (words.ends_with(U"城镇") || words.ends_with(U"地区")) return false;  // 城镇新增就业, 地区生产总值
  return std::any_of(agent_ends_.begin(), agent_ends_.end(),
                     [&](const std::u32string& end) { return words.ends_with(end); });
}

std::vector<std::u32string> NamePhrases::expanded(View name) const {
  for (const Contraction& contraction : contractions_) {
    const std::size_t at = name.find(contraction.text);
    if (at == View::npos) continue;
    std::vector<std::u32string> names;
    for (const std::u32string& part : contraction.parts) {
      names.push_back(std::u32string(name.substr(0, at)) + part +
                      std::u32string(name.substr(at + contraction.text.size())));
    }
    return names;
  }
  return {};
}

std::u32string NamePhrases::balanced(View name) {
  std::u32string result(name);
  static constexpr std::array<std::pair<char32_t, char32_t>, 5> pairs = {
      {{U'“', U'”'}, {U'《', U'》'}, {U'（', U'）'}, {U'‘', U'’'}, {U'(', U')'}}};
  for (const auto& [open, close] : pairs) {
    if (std::count(result.begin(), result.end(), open) == std::count(result.begin(), result.end(), close))
      continue;
    std::erase_if(result, [o = open, c = close](char32_t x) { return x == o || x == c; });
  }
  return result;
}
