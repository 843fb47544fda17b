// text.variant-character: traditional or variant forms in a simplified text: 內 for 内.

#include <unicode/ucnv.h>
#include <unicode/uset.h>

#include <algorithm>
#include <map>

#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Span;

namespace {

// GB 2312 is the set of simplified texts: 姊, 跤 and 藉 are at home in them.
class SimplifiedSet {
 public:
  SimplifiedSet() {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer converter(ucnv_open("GB2312", &status));
    icu::LocalUSetPointer set(uset_openEmpty());
    if (U_SUCCESS(status) != 0)
      ucnv_getUnicodeSet(converter.getAlias(), set.getAlias(), UCNV_ROUNDTRIP_SET, &status);
    set_ = std::move(set);
  }
  bool contains(char32_t c) const { return uset_contains(set_.getAlias(), static_cast<UChar32>(c)) != 0; }

 private:
  icu::LocalUSetPointer set_;
};

constexpr std::size_t most_shown = 8;  // different characters: beyond, they are told together

// Whether the character at `i` stands in a word that is written so: 昇 of 昇腾.
bool is_kept(const baogao::Characters& text, std::size_t i, const std::vector<std::u32string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::u32string& word) {
    for (std::size_t at = word.find(text[i]); at != std::u32string::npos; at = word.find(text[i], at + 1)) {
      const bool inside = at <= i && i - at + word.size() <= text.size();
      if (inside && text.view(i - at, i - at + word.size()) == word) return true;
    }
    return false;
  });
}

}  // namespace

void text_variant_character(const baogao::Draft& draft, Findings& findings) {
  const std::string_view text = draft.report.source().text();
  static const SimplifiedSet simplified;
  baogao::Characters points;
  points.assign(text, 0);
  std::map<char32_t, std::vector<std::size_t>> found;
  std::size_t variants = 0, han = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!baogao::is_han(points[i])) continue;
    ++han;
    if (findings.knowledge().standard_form(points[i]) == U'\0' || simplified.contains(points[i])) continue;
    if (is_kept(points, i, findings.knowledge().kept_variants())) continue;
    ++variants;
    found[points[i]].push_back(i);
  }
  // A text in traditional characters is written so on purpose.
  if (variants * 8 > han) return;
  if (found.size() > most_shown) {
    std::vector<Span> all;
    for (const auto& [character, places] : found) {
      for (const std::size_t place : places) all.push_back(points.bytes(place, place + 1));
    }
    std::sort(all.begin(), all.end(), [](Span a, Span b) { return a.start < b.start; });
    baogao::Finding& finding = findings.add(all.front(), "many",
                                            {{"kinds", static_cast<std::int64_t>(found.size())},
                                             {"count", static_cast<std::int64_t>(all.size())}});
    finding.related.assign(all.begin() + 1, all.end());
    return;
  }
  for (const auto& [character, places] : found) {
    const std::string right =
        baogao::to_utf8(std::u32string(1, findings.knowledge().standard_form(character)));
    baogao::Finding& finding = findings.add(points.bytes(places[0], places[0] + 1), "variant",
                                            {{"text", baogao::to_utf8(std::u32string(1, character))},
                                             {"right", right},
                                             {"count", static_cast<std::int64_t>(places.size())}});
    finding.replacement = right;
    for (std::size_t k = 1; k < places.size(); ++k)
      finding.related.push_back(points.bytes(places[k], places[k] + 1));
  }
}
