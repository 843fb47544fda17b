// form.punctuation: 顿号 between 《》, marks doubled, half-width marks among Han, a paragraph that ends
// without 。 (GB/T 15834-2011, 4, 5).

#include "../text_views.hpp"
#include "../wrong_wording.hpp"
#include "rule.hpp"

using baogao::Span;

namespace {

// A paragraph of sentences that breaks off: …取得实效
void find_open_ends(const baogao::Draft& draft, Findings& findings) {
  const auto& report = draft.report;
  const auto& paragraphs = report.paragraphs();
  std::vector<Span> ends;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view text = report.normalized().slice(paragraphs[i]);
    const std::size_t last = text.rfind("。");
    if (last == std::string_view::npos || text.size() < 120 || text.size() - last < 36) continue;
    bool closed = false;
    for (const std::string_view mark :
         {"。", "！", "？", "：", "；", "”", "）", ")", "…", ":", ";", "】", "》", "!", "?", ".", "」", "%"})
      closed = closed || text.ends_with(mark);
    if (closed) continue;
    // 其他 goes on in the next paragraph where a table or a list breaks it.
    const std::string_view tail = text.substr(last + 3);
    if (tail.find("，") == std::string_view::npos || text.ends_with("，") || text.ends_with("、")) continue;
    const Span end{paragraphs[i].end - 3, paragraphs[i].end};
    ends.push_back(report.to_source(end));
  }
  // Many of them are lines of a page, not paragraphs.
  constexpr std::size_t most = 2;
  if (ends.size() > most) return;
  for (const Span end : ends) findings.add(end, "end", {}, baogao::Severity::warning);
}

}  // namespace

void form_punctuation(const baogao::Draft& draft, Findings& findings) {
  find_wrong_patterns(draft, findings);
  find_open_ends(draft, findings);
}
