// text.formula: set phrases and words that are easily written wrong: 全会会议精神, 法制政府, 台帐.

#include "rule.hpp"

void text_formula(const baogao::Draft& draft, Findings& findings) {
  const std::string_view text = draft.report.normalized().text();
  for (const WrongWord& word : findings.knowledge().wrong_words()) {
    if (draft.year() < word.since) continue;
    for (std::size_t at = text.find(word.wrong); at != std::string_view::npos;
         at = text.find(word.wrong, at + word.wrong.size())) {
      bool excepted = false;
      for (const std::string& longer : word.exceptions) {
        const std::size_t inside = longer.find(word.wrong);
        excepted = excepted || (inside != std::string::npos && inside <= at &&
                                text.substr(at - inside).starts_with(longer));
      }
      if (excepted) continue;
      const baogao::Span span = draft.report.to_source({at, at + word.wrong.size()});
      findings.add(span, "wrong", {{"text", word.wrong}, {"right", word.right}}, word.severity).replacement =
          word.right;
    }
  }
}
