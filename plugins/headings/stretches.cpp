#include "stretches.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "baogao/text/characters.hpp"

namespace {

constexpr std::size_t as_long_as_a_sentence = 150;  // bytes

// 增值税 517804 517804 102.3: a blank and figures at the end. Not 报告 2025年.
const RE2& row_of_figures() {
  static const RE2 pattern(R"([^\d\s]\s*\s-?[\d,.]*\d%?(\s+(-?[\d,.]*\d%?|[-—]+))*\s*$)");
  return pattern;
}
// 2026年一般公共预算收入表, …收入表（按功能分类）, …支出预算的说明.
const RE2& caption() {
  static const RE2 pattern(R"(\p{Han}{4}.*(表|明细|的说明)([（(][^（()）]*[）)])?$)");
  return pattern;
}
const RE2& unit_line() {
  static const RE2 pattern(R"(单\s*位\s*[：:].{1,20}$)");
  return pattern;
}

bool has_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Nature nature_of(std::string_view line) {
  const std::string_view head = line.substr(0, as_long_as_a_sentence);
  if (line.size() > as_long_as_a_sentence) {
    // A long row is mostly figures.
    const auto figures = std::count_if(head.begin(), head.end(), [](char c) {
      return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ' || c == '-' || c == '%';
    });
    return 2 * static_cast<std::size_t>(figures) > head.size() ? Nature::number : Nature::running;
  }
  for (const std::string_view closing : {"。", "；", "！", "？"}) {
    if (head.find(closing) != std::string_view::npos) return Nature::running;
  }
  if (!has_han(head)) return has_digit(head) || head == "-" || head == "—" ? Nature::number : Nature::cell;
  return has_digit(head) && RE2::PartialMatch(head, row_of_figures()) ? Nature::number : Nature::cell;
}

Stretches::Stretches(const baogao::Document& document) {
  const auto& paragraphs = document.paragraphs();
  natures_.reserve(paragraphs.size());
  bool open = false;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    const std::string_view text = document.normalized().slice(paragraphs[p]);
    const Nature nature = nature_of(text);
    natures_.push_back(nature);
    if (nature == Nature::running) {
      if (open) stretches_.back().before_running = true;
      open = false;
      continue;
    }
    if (open && nature == Nature::cell && RE2::PartialMatch(text, unit_line())) open = false;
    if (!open) stretches_.push_back({p, p});
    open = true;
    Stretch& stretch = stretches_.back();
    stretch.end = p + 1;
    if (nature == Nature::number) {
      if (stretch.numbers++ == 0) stretch.first_number = p;
      stretch.last_number = p;
    } else if (RE2::PartialMatch(text, caption())) {
      ++stretch.captions;
    }
  }
}

const Stretches::Stretch* Stretches::of(std::size_t paragraph) const {
  if (nature(paragraph) == Nature::running) return nullptr;
  const auto after =
      std::upper_bound(stretches_.begin(), stretches_.end(), paragraph,
                       [](std::size_t p, const Stretch& stretch) { return p < stretch.begin; });
  return after == stretches_.begin() ? nullptr : &*std::prev(after);
}
