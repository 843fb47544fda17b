// structure.numbering: a number left out, given twice or out of its order, among headings and among 一是 二是
// (GB/T 9704-2012, 7.3.3).

#include <re2/re2.h>

#include <map>

#include "../text_views.hpp"
#include "rules.hpp"

using baogao::Section;
using baogao::Span;

namespace {

constexpr const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::string in_han(int number) {
  if (number < 10) return digits[number];
  std::string text = number >= 20 ? digits[number / 10] : "";
  text.append("十");
  return number % 10 > 0 ? text + digits[number % 10] : text;
}

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
      if (character == digits[digit]) ones = digit;
    }
  }
  return 10 * tens + ones;
}

// The marker that should stand there, made from the one that does.
std::string marker(const Section& like, int number) {
  const std::string& written = like.marker;
  const bool arabic = written.find_first_of("0123456789") != std::string::npos;
  const std::string inner = arabic ? std::to_string(number) : in_han(number);
  if (written.find("（") != std::string::npos || written.find("(") != std::string::npos) return "（" + inner + "）";
  return inner + (arabic ? "." : "、");
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
      if (number != last + 1 && !runs_on) {
        const bool restarts = number == 1 && section.level > 2;
        // What stands behind the report's end, annexes and glossaries, counts anew.
        const bool anew = number == 1 && before != nullptr && section.level == 1 && last > 2;
        if (before != nullptr && !restarts && !anew) {
          findings.add(section.span, number == last ? "repeat" : number > last ? "gap" : "order",
                       arguments(last + 1));
        } else if (before == nullptr && number != 1 && section.level <= 2) {
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
        const std::string right = in_han(last + 1) + this_kind;
        findings
            .add(span, number == last ? "repeat" : number > last ? "gap" : "order",
                 {{"found", std::string(group[1].data(), group[1].size())},
                  {"right", right},
                  {"before", in_han(last) + this_kind}})
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
