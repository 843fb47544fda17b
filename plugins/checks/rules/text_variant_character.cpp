// text.variant-character: traditional or variant forms in a simplified text: 內 for 内.

#include <map>

#include "baogao/characters.hpp"
#include "rules.hpp"

using baogao::Span;

void text_variant_character(const baogao::Draft& draft, Findings& findings) {
  const std::string_view text = draft.report.source().text();
  baogao::Characters points;
  points.assign(text, 0);
  std::map<char32_t, std::vector<std::size_t>> found;
  std::size_t variants = 0, han = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!baogao::is_han(points[i])) continue;
    ++han;
    if (findings.knowledge().standard_form(points[i]) == U'\0') continue;
    ++variants;
    found[points[i]].push_back(i);
  }
  // A text in traditional characters is written so on purpose.
  if (variants * 25 > han) return;
  for (const auto& [character, places] : found) {
    const std::string right = baogao::to_utf8(std::u32string(1, findings.knowledge().standard_form(character)));
    baogao::Finding& finding = findings.add(points.bytes(places[0], places[0] + 1), "variant",
                                            {{"text", baogao::to_utf8(std::u32string(1, character))},
                                             {"right", right},
                                             {"count", static_cast<std::int64_t>(places.size())}});
    finding.replacement = right;
    for (std::size_t k = 1; k < places.size(); ++k)
      finding.related.push_back(points.bytes(places[k], places[k] + 1));
  }
}
