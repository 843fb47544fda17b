#include "wrong_wording.hpp"

#include <algorithm>

using baogao::Span;

namespace {

constexpr std::size_t around = 36;  // bytes looked at for exceptions: a dozen characters

// A stretch of the text with what stands around it, at character boundaries.
std::string_view context(std::string_view text, Span span) {
  std::size_t start = span.start - std::min(span.start, around);
  std::size_t end = std::min(span.end + around, text.size());
  const auto inside = [&](std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
  };
  while (inside(start)) ++start;
  while (inside(end)) ++end;
  return text.substr(start, end - start);
}

}  // namespace

void find_wrong_patterns(const baogao::Draft& draft, Findings& findings) {
  const std::string_view text = draft.report.normalized().text();
  for (const WrongPattern& wrong : findings.knowledge().patterns(findings.rule())) {
    if (!wrong.kinds.empty() && !wrong.kinds.contains(draft.report.identity.kind)) continue;
    std::vector<std::pair<Span, std::string>> places;  // of the source; what would be right
    re2::StringPiece rest(text.data(), text.size());
    const int groups = wrong.pattern->NumberOfCapturingGroups() + 1;
    std::vector<re2::StringPiece> group(static_cast<std::size_t>(groups));
    std::size_t at = 0;
    while (at < text.size() && wrong.pattern->Match({text.data(), text.size()}, at, text.size(),
                                                    RE2::UNANCHORED, group.data(), groups)) {
      const auto start = static_cast<std::size_t>(group[1].data() - text.data());
      const Span found{start, start + group[1].size()};
      at = std::max(found.end, at + 1);
      const std::string_view near = context(text, found);
      if (wrong.exception && RE2::PartialMatch({near.data(), near.size()}, *wrong.exception)) continue;
      std::string right;
      if (!wrong.right.empty()) wrong.pattern->Rewrite(&right, wrong.right, group.data(), groups);
      places.emplace_back(draft.report.to_source(found), right);
    }
    if (places.empty()) continue;
    const std::size_t shown = wrong.once ? 1 : places.size();
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& [span, right] = places[i];
      baogao::Finding& finding =
          findings.add(span, wrong.name,
                       {{"text", draft.report.clean_text(span)},
                        {"right", right},
                        {"count", static_cast<std::int64_t>(wrong.once ? places.size() : 1)}},
                       wrong.severity);
      finding.replacement = right;
      for (std::size_t k = 1; wrong.once && k < places.size(); ++k)
        finding.related.push_back(places[k].first);
    }
  }
}
