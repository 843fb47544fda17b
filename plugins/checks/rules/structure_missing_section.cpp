// structure.missing-section: a part that the report's kind must have is not there. Judged by meaning: a
// heading in other words or below another one is the part; matter without a heading gives a warning that says
// where it stands.

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::PartPlace;
using baogao::Section;
using baogao::Span;

namespace {

// The heading of the part before the missing one, else of the one behind it.
int nearest_heading(const baogao::Draft& draft, std::size_t part) {
  for (std::size_t k = part; k-- > 0;) {
    if (draft.parts[k].section >= 0 && draft.parts[k].state == PartPlace::State::present)
      return draft.parts[k].section;
  }
  for (std::size_t k = part + 1; k < draft.parts.size(); ++k) {
    if (draft.parts[k].section >= 0 && draft.parts[k].state == PartPlace::State::present)
      return draft.parts[k].section;
  }
  return draft.report.found.sections.empty() ? -1 : 0;
}

// 2022、2023: the earlier reports that had it.
std::string years_with(const baogao::Draft& draft, std::size_t part) {
  std::string years;
  for (auto previous = draft.previous.rbegin(); previous != draft.previous.rend(); ++previous) {
    if (find_parts(**previous, *draft.profile)[part].state == PartPlace::State::missing) continue;
    years.append(years.empty() ? "" : "、").append((*previous)->identity.year);
  }
  return years;
}

}  // namespace

void structure_missing_section(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile) return;
  const auto& sections = draft.report.found.sections;
  for (std::size_t i = 0; i < draft.parts.size(); ++i) {
    const baogao::ProfilePart& part = draft.profile->parts[i];
    const PartPlace& place = draft.parts[i];
    if (!part.required || place.state == PartPlace::State::present || place.state == PartPlace::State::nested)
      continue;
    if (place.state == PartPlace::State::elsewhere) {
      // What only practice asks for needs no heading.
      if (part.severity != baogao::Severity::error) continue;
      const bool headed = place.section >= 0;
      findings.add(place.span, headed ? "elsewhere" : "unheaded",
                   {{"part", part.name},
                    {"basis", part.basis},
                    {"heading", headed ? sections[static_cast<std::size_t>(place.section)].title : ""}},
                   baogao::Severity::warning);
      continue;
    }
    const int near = nearest_heading(draft, i);
    const Span span = near >= 0 ? sections[static_cast<std::size_t>(near)].span : Span{0, 0};
    const std::string years = years_with(draft, i);
    findings.add(span, near >= 0 ? (years.empty() ? "missing" : "missing-had") : "missing-bare",
                 {{"part", part.name},
                  {"basis", part.basis},
                  {"heading", near >= 0 ? sections[static_cast<std::size_t>(near)].title : ""},
                  {"years", years}},
                 part.severity);
  }
}
