// What a finding is recognised by when the text around it has changed.

#include "baogao/host/check.hpp"
#include "baogao/text/characters.hpp"

namespace baogao {
namespace {

std::string squeezed(std::string text) {
  std::erase_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r' || c == ' '; });
  return text;
}

std::string section_of(const Document& document, const Finding& finding) {
  const int section = document.section_at(finding.span.start);
  return section < 0 ? "" : squeezed(document.found.sections[static_cast<std::size_t>(section)].title);
}

// The words of the finding; of a long one its beginning.
std::string words_of(const Document& document, const Finding& finding) {
  constexpr std::size_t shown = 30;
  std::u32string words = to_utf32(squeezed(document.clean_text(finding.span)));
  if (words.size() > shown) words.resize(shown);
  return to_utf8(words);
}

}  // namespace

std::string fingerprint_of(const Document& report, const Finding& finding) {
  return finding.rule + '\t' + section_of(report, finding) + '\t' + words_of(report, finding);
}

}  // namespace baogao
