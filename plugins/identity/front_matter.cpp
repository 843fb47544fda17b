#include "front_matter.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"

using baogao::Span;

namespace {

constexpr std::size_t opening_paragraphs = 14;
constexpr std::size_t most_head_lines = 120;
constexpr std::size_t lines_beside_title = 6;
constexpr std::size_t closing_lines = 12;
constexpr std::size_t longest_head_line = 180;  // bytes
constexpr std::size_t longest_heading = 300;    // bytes
constexpr std::size_t longest_marker = 60;      // bytes

bool has_sentence(std::string_view line) { return line.find("。") != std::string_view::npos; }

bool is_main_heading(std::string_view line) {
  baogao::Characters characters;
  characters.assign(line.substr(0, longest_marker), 0);
  const auto marker = baogao::parse_list_marker(characters, 0);
  if (marker && baogao::heading_level(marker->kind) == 1) return true;
  static const RE2 of_year(R"(^(?:19|20)\d\d年[^\d，。；][^，。；]{1,90}$)");
  return line.size() < longest_head_line && RE2::FullMatch({line.data(), line.size()}, of_year);
}

}  // namespace

FrontMatter::FrontMatter(const baogao::Document& of) : document(of) {
  const auto& paragraphs = document.paragraphs();
  const auto text = [&](std::size_t i) { return document.normalized().slice(paragraphs[i]); };
  Span title_span;
  for (const baogao::DocumentElement& element : document.found.elements) {
    if (element.kind != "title") continue;
    title_span = document.from_source(element.span);
    for (const char c : document.normalized().slice(title_span)) {
      if (c != ' ' && c != '\n') title += c;
    }
    break;
  }
  std::size_t title_first = 0, title_last = 0;
  for (std::size_t i = 0; i < paragraphs.size() && i < most_head_lines && title_span.size() > 0; ++i) {
    if (paragraphs[i].start <= title_span.start) title_first = i;
    if (paragraphs[i].start < title_span.end) title_last = i;
  }
  for (std::size_t i = title_first; i < paragraphs.size() && i < title_first + opening_paragraphs; ++i)
    opening.push_back(text(i));

  const std::size_t before = title_first - std::min(title_first, lines_beside_title);
  const std::size_t behind = std::min(paragraphs.size(), title_last + 1 + lines_beside_title);
  const auto add_line = [&](std::size_t i) {
    const std::string_view line = text(i);
    if (line.size() <= longest_head_line && !has_sentence(line)) head_lines.push_back(line);
  };
  for (std::size_t i = title_last; i < behind; ++i) add_line(i);
  for (std::size_t i = title_last; i-- > before;) add_line(i);
  for (std::size_t i = before; i < behind; ++i) head.append(text(i).substr(0, longest_heading));
  // What stands further from the title: a page's own head, a cover.
  for (std::size_t i = 0; i < before; ++i) add_line(i);

  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view line = text(i);
    if (is_main_heading(line))
      main_headings.push_back(line.substr(0, std::min(line.find("。"), longest_heading)));
  }
  const std::size_t end = paragraphs.size() - std::min(paragraphs.size(), closing_lines);
  for (std::size_t i = std::max(end, behind); i < paragraphs.size(); ++i) {
    if (text(i).size() <= longest_head_line && !has_sentence(text(i))) closing.push_back(text(i));
  }
}
