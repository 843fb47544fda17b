// time.plan-year: the plan speaks of a year that is over, in its heading, its sentences or its deadlines.

#include <re2/re2.h>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Section;
using baogao::Severity;
using baogao::Span;

namespace {

constexpr int oldest = 3;  // years back: older ones are history

}  // namespace

void time_plan_year(const baogao::Draft& draft, Findings& findings) {
  const int wanted = draft.plan_year();
  if (wanted == 0) return;
  const Document& report = draft.report;
  const std::string_view text = report.normalized().text();
  const auto add = [&](std::size_t offset, int found, const char* variant, Severity severity) {
    findings
        .add(report.to_source({offset, offset + 4}), variant,
             {{"found", std::to_string(found)}, {"right", std::to_string(wanted)}}, severity)
        .replacement = std::to_string(wanted);
  };
  const auto is_over = [&](int year) { return year < wanted && year >= wanted - oldest; };
  for (const Section& section : report.found.sections) {
    if (!section.plan || section.level > 2) continue;
    const Span span = report.from_source(section.span);
    const std::string_view heading = report.normalized().slice(span);
    // 2024年财政重点工作情况 tells what was done, wherever it stands.
    static const RE2 of_past("情况|回顾|总结|成效");
    if (RE2::PartialMatch({heading.data(), heading.size()}, of_past)) continue;
    const auto years = years_in(heading);
    if (years.size() == 1 && is_over(years[0].year) &&
        text.substr(span.start + years[0].offset + 4).find("以来") > 12)
      add(span.start + years[0].offset, years[0].year, "heading", Severity::error);
  }
  // 2024年底前完成, 2024年，我们将…
  static const RE2 deadline(
      R"(^\d{4}\s*年(?:年?底|末|\d{1,2}月(?:底|末|\d{1,2}日)?)?(?:之?前|以前)|^\d{4}\s*年(?:度)?，?(?:我们)?(?:将|要|力争|计划|重点|着力))");
  for (const Span sentence : report.sentences()) {
    const std::size_t source = report.to_source(sentence).start;
    if (!draft.is_plan(source)) continue;
    const std::string_view words = text.substr(sentence.start, sentence.size());
    if (words.size() > 1200) continue;
    for (const YearMention& mention : years_in(words)) {
      if (!is_over(mention.year)) continue;
      const std::string_view behind = words.substr(mention.offset, 60);
      if (!RE2::PartialMatch({behind.data(), behind.size()}, deadline)) continue;
      if (words.find("印发") != std::string_view::npos || words.find("《") != std::string_view::npos)
        continue;
      add(sentence.start + mention.offset, mention.year, "sentence", Severity::warning);
    }
  }
}
