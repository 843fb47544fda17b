#include "levels.hpp"

#include <algorithm>
#include <string>

using baogao::Section;
using Kind = baogao::ListMarker::Kind;

namespace {

// Whether 一、 begin again under the heads that `is_above` knows.
template <typename Above>
bool hold_numbered(const Headings& headings, Above is_above) {
  bool seen = false;
  for (const Heading& heading : headings) {
    if (is_above(heading)) {
      seen = true;
    } else if (heading.kind == Kind::han) {
      return seen;  // numbered heads may stand under others, never around them
    }
  }
  return false;
}

void settle_roman(Headings& headings) {
  const auto is_roman = [](const Heading& heading) { return heading.kind == Kind::roman; };
  if (!hold_numbered(headings, is_roman)) return;
  for (Heading& heading : headings) {
    if (is_roman(heading)) heading.section.level = 0;
  }
}

void settle_unnumbered(Headings& headings) {
  const auto is_unnumbered = [](const Heading& heading) {
    return !heading.kind && !heading.outlined && !heading.closing;
  };
  // A plan without numbers stands beside a review that has them.
  const bool all = hold_numbered(headings, is_unnumbered);
  for (Heading& heading : headings) {
    if (is_unnumbered(heading) && (all || heading.above)) heading.section.level = 0;
  }
}

void settle_letters(Headings& headings) {
  const Heading* before = nullptr;
  for (Heading& heading : headings) {
    if (heading.kind == Kind::letter)
      heading.section.level = before == nullptr ? 1 : std::min(before->section.level + 1, 4);
    else
      before = &heading;
  }
}

// What stands behind the report stands beside its highest heads.
void settle_closing(Headings& headings) {
  int top = 1;
  for (const Heading& heading : headings) {
    if (!heading.closing) top = std::min(top, heading.section.level);
  }
  for (Heading& heading : headings) {
    if (heading.closing) heading.section.level = top;
  }
}

}  // namespace

void settle_levels(Headings& headings) {
  settle_roman(headings);
  settle_unnumbered(headings);
  settle_letters(headings);
  settle_closing(headings);
}

std::vector<Section> nest(Headings headings, std::size_t end_of_text) {
  // Rank within level 0, by what came first; what stands behind the report is beside the highest.
  std::u32string divisions;
  const auto rank = [&](const Heading& heading) -> std::size_t {
    if (heading.section.level != 0 || heading.closing) return 0;
    if (divisions.find(heading.division) == std::u32string::npos) divisions += heading.division;
    return divisions.find(heading.division);
  };
  struct Open {
    std::size_t section;
    int level;
    std::size_t rank;
  };
  std::vector<Section> sections;
  sections.reserve(headings.size());
  std::vector<Open> open;
  const auto close = [&](int level, std::size_t below, std::size_t until) {
    while (!open.empty() &&
           (open.back().level > level || (open.back().level == level && open.back().rank >= below))) {
      sections[open.back().section].until = until;
      open.pop_back();
    }
  };
  for (Heading& heading : headings) {
    const std::size_t here = rank(heading);
    const int level = heading.section.level;
    close(level, here, heading.section.span.start);
    sections.push_back(std::move(heading.section));
    open.push_back({sections.size() - 1, level, here});
  }
  close(0, 0, end_of_text);
  return sections;
}
