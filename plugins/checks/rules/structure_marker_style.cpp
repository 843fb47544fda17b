// structure.marker-style: markers of one level written in two ways, (三) and （一）, or in a way that the
// standard does not know: 一． （一）、 (GB/T 9704-2012, 7.3.3).

#include <re2/re2.h>

#include <map>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Section;

namespace {

// （一） is （#）, 1. is #.
std::string form_of(const std::string& marker) {
  std::string form = marker;
  static const RE2 number(R"([一二三四五六七八九十百\d０-９]+)");
  RE2::Replace(&form, number, "#");
  std::erase(form, ' ');
  return form;
}

// The standard's form of it; empty for what it does not speak of: 第一部分.
std::string standard_form(const Section& section) {
  static constexpr const char* forms[] = {"#、", "（#）", "#.", "（#）"};
  return section.level >= 1 && section.level <= 4 ? forms[section.level - 1] : "";
}

}  // namespace

void structure_marker_style(const baogao::Draft& draft, Findings& findings) {
  std::map<int, std::map<std::string, std::vector<const Section*>>> levels;
  for (const Section& section : draft.report.found.sections) {
    const std::string form = form_of(section.marker);
    if (form.find('#') == std::string::npos || form.starts_with("第") || form == "#") continue;
    levels[section.level][form].push_back(&section);
  }
  for (const auto& [level, forms] : levels) {
    const std::string standard = standard_form(*forms.begin()->second.front());
    // 1、 for 1. is everywhere: it is said, not blamed.
    std::size_t total = 0;
    for (const auto& [form, sections] : forms) total += sections.size();
    for (const auto& [form, sections] : forms) {
      const bool full_stop = form == "#．" && standard == "#.";
      if (form == standard || full_stop) continue;
      const Section& first = *sections.front();
      const bool mixed = forms.contains(standard);
      static const RE2 number(R"([一二三四五六七八九十百\d０-９]+)");
      std::string inner, right = standard;
      RE2::PartialMatch(first.marker, RE2("(" + number.pattern() + ")"), &inner);
      RE2::Replace(&right, "#", inner);
      const bool minor = level >= 3 || (!mixed && (form == "(#)" || form == "（#)" || form == "(#）"));
      baogao::Finding& finding = findings.add({first.span.start, first.span.end}, mixed ? "mixed" : "wrong",
                                              {{"found", first.marker},
                                               {"right", right},
                                               {"count", static_cast<std::int64_t>(sections.size())},
                                               {"total", static_cast<std::int64_t>(total)}},
                                              minor ? baogao::Severity::info : baogao::Severity::warning);
      for (std::size_t k = 1; k < sections.size(); ++k) finding.related.push_back(sections[k]->span);
    }
  }
}
