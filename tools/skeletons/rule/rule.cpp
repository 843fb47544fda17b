// @RULE@: words that must not stand in a draft.

#include "rule.hpp"

void @FUNCTION@(const baogao::Draft& draft, Findings& findings) {
  constexpr std::string_view words = "此处略去";
  const std::string_view text = draft.report.normalized().text();
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const baogao::Span place = draft.report.to_source({at, at + words.size()});
    findings.add(place, "found", {{"text", draft.report.clean_text(place)}});
  }
}
