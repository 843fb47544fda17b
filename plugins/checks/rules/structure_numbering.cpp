// structure.numbering: a number left out, given twice or out of its order, among headings and among 一是 二是
// (GB/T 9704-2012, 7.3.3).

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "../text_views.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/han_number.hpp"
#include "rule.hpp"

using baogao::han_number;
using baogao::Section;
using baogao::Span;

namespace {

int from_han(std::string_view text) {
  int tens = 0, ones = 0;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, 3);
    text.remove_prefix(std::min<std::size_t>(3, text.size()));
    if (character == "十") {
      tens = ones == 0 ? 1 : ones;
      ones = 0;
      continue;
    }
    for (int digit = 1; digit < 10; ++digit) {
      if (character == han_number(digit)) ones = digit;
    }
  }
  return 10 * tens + ones;
}

std::string circled(int number) {
  std::string text;
  baogao::append_utf8(text, U'①' + static_cast<char32_t>(number - 1));
  return text;
}

// The marker that should stand there, made from the one that does.
std::string marker(const Section& like, int number) {
  const std::string& written = like.marker;
  if (written.size() == 3 && written >= "①" && written <= "⑳" && number <= 20) return circled(number);
  const bool arabic = written.find_first_of("0123456789") != std::string::npos;
  const std::string inner = arabic ? std::to_string(number) : han_number(number);
  static const RE2 part(R"(^(第)[^部编篇章节]+(部分|[编篇章节]))");
  std::string before, behind;
  if (RE2::PartialMatch(written, part, &before, &behind)) return before + inner + behind;
  if (written.find("（") != std::string::npos || written.find('(') != std::string::npos)
    return "（" + inner + "）";
  return inner + (arabic ? "." : "、");
}

// Whether the number that seems left out stands between the two, unrecognised: in a line that is no heading.
bool has_marker(const baogao::Draft& draft, const Section& before, const Section& section, int number) {
  const std::string_view text = normalized(draft.report, {before.span.start, section.span.start});
  const std::string han = han_number(number), arabic = std::to_string(number);
  if (number <= 20 && text.find(circled(number)) != std::string_view::npos) return true;
  for (const std::string& inner : {han, arabic}) {
    for (const std::string& form : {inner + "、", "（" + inner + "）", "(" + inner + ")", inner + ".",
                                    inner + "．", "（" + inner + ")", "(" + inner + "）"}) {
      for (std::size_t at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
        const bool inside = at > 0 && (text[at - 1] == '.' || (text[at - 1] >= '0' && text[at - 1] <= '9'));
        const bool listed =
            form == han + "、" && at > 0 && text[at - 1] != '\n' && !text.substr(0, at).ends_with("。");
        if (!inside && !listed) return true;
      }
    }
  }
  return false;
}

void check_headings(const baogao::Draft& draft, Findings& findings) {
  const auto& sections = draft.report.found.sections;
  struct Open {
    const Section* section;
    const Section* last_child = nullptr;
  };
  std::vector<Open> open{{nullptr, nullptr}};
  std::map<int, int> last_of_level;  // numbers may run on over the parts of a report
  for (const Section& section : sections) {
    while (open.size() > 1 && open.back().section->until <= section.span.start) open.pop_back();
    Open& parent = open.back();
    const Section* before = parent.last_child;
    if (before != nullptr && before->level != section.level) before = nullptr;
    if (section.number && !section.marker.empty()) {
      const int number = *section.number;
      const int last = before != nullptr && before->number ? *before->number : 0;
      const int running = last_of_level[section.level];
      const auto arguments = [&](int wanted) {
        return baogao::MessageArguments{{"found", section.marker},
                                        {"right", marker(section, wanted)},
                                        {"before", before != nullptr ? before->marker : ""}};
      };
      const bool runs_on = before == nullptr && number == running + 1;
      const auto next = std::find_if(sections.begin() + (&section - sections.data()) + 1, sections.end(),
                                     [&](const Section& other) { return other.level <= section.level; });
      const bool begins_list =
          number == 1 && next != sections.end() && next->level == section.level && next->number == 2;
      if (number != last + 1 && !runs_on) {
        // A list below a head without a number, an annex, a glossary.
        const bool restarts = number == 1 && (section.level > 2 || begins_list);
        if (before != nullptr && !restarts && !has_marker(draft, *before, section, last + 1)) {
          findings.add(section.span,
                       number == last  ? "repeat"
                       : number > last ? "gap"
                                       : "order",
                       arguments(last + 1));
        } else if (before == nullptr && number != 1 && section.level <= 2 &&
                   !has_marker(draft, parent.section != nullptr ? *parent.section : Section{}, section, 1)) {
          findings.add(section.span, "start", arguments(1));
        }
      }
      last_of_level[section.level] = number;
    }
    parent.last_child = &section;
    open.push_back({&section, nullptr});
  }
}

// 一是…。二是…。四是…
void check_items(const baogao::Draft& draft, Findings& findings) {
  static const RE2 item(R"((?:^|[。；：，！\n ])(第?([一二三四五六七八九十]{1,3})(是|要))[\p{Han}“《])");
  int last = 0, section = -2;
  std::string kind;
  for (const Span paragraph : draft.report.paragraphs()) {
    const std::string_view text = draft.report.normalized().slice(paragraph);
    const int here = draft.report.section_at(draft.report.to_source(paragraph).start);
    if (here != section) last = 0;
    section = here;
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece group[4];
    for (std::size_t at = 0; item.Match(whole, at, text.size(), RE2::UNANCHORED, group, 4);
         at = static_cast<std::size_t>(group[1].end() - text.data())) {
      const int number = from_han({group[2].data(), group[2].size()});
      const std::string this_kind(group[3].data(), group[3].size());
      const bool goes_on = last > 0 && this_kind == kind;
      if (goes_on && number != last + 1 && number != 1 && number <= last + 3 && number >= last - 1) {
        const std::size_t start = paragraph.start + static_cast<std::size_t>(group[1].data() - text.data());
        const Span span = draft.report.to_source({start, start + group[1].size()});
        const std::string right = han_number(last + 1) + this_kind;
        findings
            .add(span,
                 number == last  ? "repeat"
                 : number > last ? "gap"
                                 : "order",
                 {{"found", std::string(group[1].data(), group[1].size())},
                  {"right", right},
                  {"before", han_number(last) + this_kind}})
            .replacement = right;
      }
      // A list begins with 一; what begins otherwise is no list that could be checked.
      last = number == 1 || goes_on ? number : 0;
      kind = this_kind;
    }
  }
}

}  // namespace

void structure_numbering(const baogao::Draft& draft, Findings& findings) {
  check_headings(draft, findings);
  check_items(draft, findings);
}
