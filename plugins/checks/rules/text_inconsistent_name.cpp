// text.inconsistent-name: two names of places that differ in one character: 天门街道, 天问街道.

#include <re2/re2.h>

#include <map>

#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Span;

namespace {

struct Name {
  std::u32string core;  // the two characters before the suffix
  std::string suffix;
  std::vector<std::pair<Span, Span>> places;  // of the normalized text; the sentence
  bool bounded = false;                       // once it stands behind a mark, where a name must begin
};

// The index of the only character in which they differ, or -1.
int difference(const std::u32string& a, const std::u32string& b) {
  int found = -1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(i);
  }
  return found;
}

}  // namespace

void text_inconsistent_name(const baogao::Draft& draft, Findings& findings) {
  static const RE2 place(R"(([\p{Han}]{2}(街道|社区|镇)))");
  const auto& report = draft.report;
  std::map<std::string, Name> names;
  for (const Span sentence : report.sentences()) {
    const std::string_view text = report.normalized().slice(sentence);
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece group[3];
    for (std::size_t at = 0; place.Match(whole, at, text.size(), RE2::UNANCHORED, group, 3);
         at = static_cast<std::size_t>(group[1].end() - text.data())) {
      // 镇街道, 乡镇, 村村: the suffix may begin later in a longer word; the last two characters count.
      const std::string full(group[1].data(), group[1].size());
      const std::string suffix(group[2].data(), group[2].size());
      const std::u32string core = baogao::to_utf32(full.substr(0, full.size() - suffix.size()));
      if (findings.knowledge().is_common_place(baogao::to_utf8(core))) continue;
      // 乡镇, 小镇: the suffix is part of another word.
      constexpr std::u32string_view before_town = U"乡城村小古集场墟重强名老新大市";
      // 撤乡设镇, 乡改镇
      if (suffix == "镇" && (core.front() == U'乡' || core.front() == U'撤')) continue;
      if (suffix == "镇" && before_town.find(core.back()) != std::u32string_view::npos) continue;
      if (core.find_first_of(U"的和与及在到个各全新区县市州省级等多了是中进入于为对") != std::u32string::npos)
        continue;
      const auto start = sentence.start + static_cast<std::size_t>(group[1].data() - text.data());
      Name& name = names[full];
      name.core = core;
      name.suffix = suffix;
      name.places.push_back({{start, start + full.size()}, sentence});
      const std::string_view before = text.substr(0, start - sentence.start);
      const std::string_view behind = text.substr(start - sentence.start + full.size());
      for (const std::string_view mark :
           {"、", "，", "。", "“", "（", "：", "；", "在", "到", "向", "市", "区", "县"})
        name.bounded = name.bounded || before.ends_with(mark);
      name.bounded = name.bounded || behind.starts_with("、");
    }
  }
  const auto together = [](const Name& a, const Name& b) {
    for (const auto& [place_a, sentence_a] : a.places) {
      for (const auto& [place_b, sentence_b] : b.places) {
        if (sentence_a == sentence_b) return true;
      }
    }
    return false;
  };
  for (auto a = names.begin(); a != names.end(); ++a) {
    for (auto b = std::next(a); b != names.end(); ++b) {
      if (a->second.suffix != b->second.suffix) continue;
      const int differs = difference(a->second.core, b->second.core);
      if (differs < 0) continue;
      const auto character = [&](const Name& name) {
        return baogao::to_utf8(std::u32string(1, name.core[static_cast<std::size_t>(differs)]));
      };
      if (findings.knowledge().contrasts(character(a->second), character(b->second))) continue;
      if (!a->second.bounded && !b->second.bounded) continue;
      // Two that stand in one sentence are two places.
      if (together(a->second, b->second)) continue;
      const bool a_rare = a->second.places.size() <= b->second.places.size();
      const auto& [rare_name, rare] = a_rare ? *a : *b;
      const auto& [other_name, other] = a_rare ? *b : *a;
      // What stands often under both names is two places.
      if (rare.places.size() > 2) continue;
      const bool later = rare.places.size() < other.places.size() ||
                         rare.places.front().first.start > other.places.front().first.start;
      const auto& [shown_name, shown] = later ? std::tie(rare_name, rare) : std::tie(other_name, other);
      const auto& [second_name, second] = later ? std::tie(other_name, other) : std::tie(rare_name, rare);
      const Span span = report.to_source(shown.places.front().first);
      const Span twin = report.to_source(second.places.front().first);
      findings
          .add(span, "two",
               {{"text", shown_name},
                {"other", second_name},
                {"line", static_cast<std::int64_t>(report.source().position(twin.start).line)},
                {"count", static_cast<std::int64_t>(second.places.size())}})
          .related = {twin};
    }
  }
}
