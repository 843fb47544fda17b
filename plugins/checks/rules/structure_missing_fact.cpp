// structure.missing-fact: a part does not speak of what its kind of report is expected to tell there.

#include <algorithm>

#include "../text_views.hpp"
#include "rule.hpp"

void structure_missing_fact(const baogao::Draft& draft, Findings& findings) {
  const auto& sections = draft.report.found.sections;
  for (std::size_t i = 0; i < draft.parts.size(); ++i) {
    const baogao::PartPlace& place = draft.parts[i];
    const baogao::ProfilePart& part = draft.profile->parts[i];
    const bool headed =
        place.state == baogao::PartPlace::State::present || place.state == baogao::PartPlace::State::nested;
    if (!headed) continue;
    const baogao::Section& section = sections[static_cast<std::size_t>(place.section)];
    // A part made of several heads is the whole text before the plan; any word of the report counts.
    const bool scattered = part.headings_needed > 0;
    const std::string_view text = scattered ? draft.report.normalized().text()
                                            : normalized(draft.report, {section.span.start, section.until});
    for (const baogao::ExpectedFact& fact : part.facts) {
      const bool told = std::any_of(fact.words.begin(), fact.words.end(), [&](const std::string& word) {
        return text.find(word) != std::string_view::npos;
      });
      if (told) continue;
      findings.add(section.span, "missing",
                   {{"part", part.name}, {"fact", fact.name}, {"basis", part.basis}});
    }
  }
}
