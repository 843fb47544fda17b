// structure.empty-section: a heading with nothing under it, or with less than its kind of report needs there.

#include <algorithm>
#include <map>

#include "../text_views.hpp"
#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Section;

namespace {

constexpr std::size_t longest_heading = 75;  // bytes: what is longer is a sentence of a list

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != ' ' && c != '\n' && c != '\t';
  }));
}

}  // namespace

void structure_empty_section(const baogao::Draft& draft, Findings& findings) {
  const auto& sections = draft.report.found.sections;
  const auto body_of = [&](const Section& section) {
    return characters(normalized(draft.report, {section.span.end, section.until}));
  };
  // Lists are no headings: more than half of the neighbours have no text either.
  struct Count {
    std::size_t alike = 0, empty = 0;
  };
  std::map<int, Count> levels;
  for (const Section& section : sections) {
    Count& count = levels[section.level];
    ++count.alike;
    count.empty += body_of(section) < 3 ? 1U : 0U;
  }
  const auto in_list = [&](const Section& section) {
    const Count& count = levels[section.level];
    return count.alike > 2 && 2 * count.empty > count.alike;
  };
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    if (section.level > 2 || section.title.size() > longest_heading) continue;
    if (section.title.find("，") != std::string::npos && section.title.size() > longest_heading * 2 / 3)
      continue;
    const bool parent = i + 1 < sections.size() && sections[i + 1].span.start < section.until;
    if (parent || body_of(section) >= 3 || in_list(section)) continue;
    findings.add(section.span, "empty", {{"heading", section.title}});
  }
  for (std::size_t p = 0; p < draft.parts.size(); ++p) {
    const baogao::ProfilePart& part = draft.profile->parts[p];
    if (part.minimum == 0 || draft.parts[p].state != baogao::PartPlace::State::present) continue;
    const Section& section = sections[static_cast<std::size_t>(draft.parts[p].section)];
    const std::size_t body = body_of(section);
    if (body < 3 || body >= part.minimum || part.headings_needed > 0) continue;
    findings.add(section.span, "thin",
                 {{"heading", section.title},
                  {"count", static_cast<std::int64_t>(body)},
                  {"least", static_cast<std::int64_t>(part.minimum)}},
                 baogao::Severity::info);
  }
}
