// time.stale-year: last year's year left in the title, a heading or a sentence.

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "../closing.hpp"
#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Section;
using baogao::Severity;
using baogao::Span;

namespace {

constexpr int oldest = 3;  // years back: older ones are history

Span year_span(const Document& report, std::size_t offset) { return report.to_source({offset, offset + 4}); }

int reported_year(const baogao::Draft& draft) {
  const std::string& reported = draft.report.identity.reported;
  return reported.empty() ? draft.plan_year() - 1 : std::atoi(reported.c_str());
}

class StaleYears {
 public:
  StaleYears(const baogao::Draft& draft, Findings& findings)
      : draft_(draft), report_(draft.report), findings_(findings), year_(reported_year(draft)) {}

  void run() {
    check_title();
    check_headings();
    check_sentences();
  }

 private:
  bool is_stale(int year) const { return year < year_ && year >= year_ - oldest; }

  void add(std::size_t offset, int found, const char* variant, Severity severity) {
    findings_
        .add(year_span(report_, offset), variant,
             {{"found", std::to_string(found)}, {"right", std::to_string(year_)}}, severity)
        .replacement = std::to_string(year_);
  }

  // The title says which year is reported; the number and the date say when: the year after.
  void check_title() {
    const Closing closing = find_closing(report_);
    int signed_in = 0;
    if (closing.date) {
      const auto years = years_in(normalized(report_, *closing.date));
      if (!years.empty()) signed_in = years.front().year;
    }
    for (const auto& element : report_.found.elements) {
      if (element.kind != "title" || draft_.profile == nullptr || draft_.profile->speech) continue;
      const Span span = report_.from_source(element.span);
      const auto years = years_in(report_.normalized().slice(span));
      if (years.empty() || signed_in == 0 || signed_in - years.back().year < 2 ||
          signed_in - years.back().year > oldest)
        continue;
      findings_
          .add(year_span(report_, span.start + years.back().offset), "title",
               {{"found", std::to_string(years.back().year)},
                {"date", std::to_string(signed_in)},
                {"right", std::to_string(signed_in - 1)}})
          .replacement = std::to_string(signed_in - 1);
    }
  }

  void check_headings() {
    for (const Section& section : report_.found.sections) {
      if (section.plan || section.level > 2) continue;
      const Span span = report_.from_source(section.span);
      const auto years = years_in(report_.normalized().slice(span));
      if (years.size() != 1 || !is_stale(years[0].year) || is_range(span.start + years[0].offset)) continue;
      headings_.insert(span.start + years[0].offset);
      add(span.start + years[0].offset, years[0].year, "heading", Severity::error);
    }
  }

  // 2021—2023年, 2023年以来
  bool is_range(std::size_t offset) const {
    const std::string_view text = report_.normalized().text();
    const std::string_view before =
        text.substr(offset - std::min<std::size_t>(offset, 9), std::min<std::size_t>(offset, 9));
    static const RE2 range(R"([—～\-~至到]\s*$)");
    if (RE2::PartialMatch({before.data(), before.size()}, range)) return true;
    const std::string_view behind = text.substr(offset, 24);
    static const RE2 since(R"(^\d{4}\s*年(?:度)?(?:以来|至|到|—|－|-|～|底|末|以前|以后|起|\d{1,2}月))");
    return RE2::PartialMatch({behind.data(), behind.size()}, since);
  }

  // A sentence that tells what was done, in last year's year, and compares nothing.
  void check_sentences() {
    if (draft_.profile && draft_.profile->speech) return;
    static const RE2 compares(
        R"(比|较|同期|同比|上年|去年|往年|增长|下降|减少|上升|提高|分别|以来|连续|累计|历年|近.年|截至|截止|印发|发布|颁布|施行|实施|出台|制定|修订|遗留|跨年|结转|遴选|纳入|启动|五年|三年|[—～至]\s*\d{4}|《[^》]*\d{4}|〔\d{4}〕)");
    static const RE2 result(
        R"(^\d{4}\s*年(?:度)?(?:，|,|是|推进|法治|全[年市县区省州镇局]|共|我|在|各|[\p{Han}]{0,12}(?:坚持|深入|认真|共|组织|开展|召开|举办|完成|调解|办理|受理|公开)))");
    static const RE2 period(R"(^\d{4}\s*年(?:1月1日|12月31日))");
    // 2023年，我区坚持… at the head of a paragraph speaks of the whole year.
    static const RE2 dated(
        R"(以来|印发|发布|颁布|施行|出台|制定|修订|启动|[比较]\s*20|《[^》]*\d{4}|〔\d{4}〕)");
    const std::string_view text = report_.normalized().text();
    for (const Span sentence : report_.sentences()) {
      const std::string_view words = text.substr(sentence.start, sentence.size());
      const auto years = years_in(words);
      if (years.empty()) continue;
      const std::size_t source = report_.to_source(sentence).start;
      if (draft_.is_plan(source)) continue;
      const bool all_stale =
          std::all_of(years.begin(), years.end(), [&](const YearMention& y) { return is_stale(y.year); });
      const bool reports = words.find("报告如下") != std::string_view::npos ||
                           words.find("年度报告") != std::string_view::npos;
      // The reporting period: 自2024年1月1日起至12月31日.
      for (const YearMention& mention : years) {
        const std::size_t offset = sentence.start + mention.offset;
        if (headings_.contains(offset) || !is_stale(mention.year) || in_title(offset)) continue;
        const std::string_view behind = words.substr(mention.offset);
        const bool counted =
            RE2::PartialMatch({behind.data(), std::min<std::size_t>(behind.size(), 30)}, period) &&
            words.find("12月31日") != std::string_view::npos &&
            words.find("1月1日") != std::string_view::npos;
        if (counted) {
          add(offset, mention.year, "sentence", Severity::error);
          continue;
        }
        if (!all_stale || years.size() > 1 || is_range(offset)) continue;
        const bool opens = mention.offset == 0 && (sentence.start == 0 || text[sentence.start - 1] == '\n') &&
                           (behind.substr(4).starts_with("年，") || behind.substr(4).starts_with("年度，"));
        const RE2& excused = opens ? dated : compares;
        if (RE2::PartialMatch({words.data(), words.size()}, excused) && !reports) continue;
        const bool leads = mention.offset == 0 || ends_clause(words.substr(0, mention.offset));
        if (reports || (leads && RE2::PartialMatch({behind.data(), behind.size()}, result)))
          add(offset, mention.year, "sentence", reports ? Severity::error : Severity::warning);
      }
    }
  }
  static bool ends_clause(std::string_view before) {
    for (const std::string_view mark : {"，", "。", "：", "；", "、", "现将", "按照", "根据"}) {
      if (before.ends_with(mark)) return true;
    }
    return false;
  }
  bool in_title(std::size_t offset) const {
    const Span place = year_span(report_, offset);
    return std::any_of(report_.found.elements.begin(), report_.found.elements.end(),
                       [&](const auto& element) { return element.span.contains(place); });
  }

  const baogao::Draft& draft_;
  const Document& report_;
  Findings& findings_;
  int year_;
  std::set<std::size_t> headings_;
};

}  // namespace

void time_stale_year(const baogao::Draft& draft, Findings& findings) {
  if (draft.year() != 0) StaleYears(draft, findings).run();
}
