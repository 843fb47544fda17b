// time.impossible-date: 2月30日, 13月, a date of the document before the end of the year that it reports.

#include <re2/re2.h>

#include "../closing.hpp"
#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Span;

namespace {

int days_in(int month, int year) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

void time_impossible_date(const baogao::Draft& draft, Findings& findings) {
  static const RE2 date(R"(((?:(\d{4})\s*年)?(\d{1,2})月(?:(\d{1,2})日)?))");
  const std::string_view text = draft.report.normalized().text();
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece group[5];
  for (std::size_t at = 0; date.Match(whole, at, text.size(), RE2::UNANCHORED, group, 5);
       at = static_cast<std::size_t>(group[1].end() - text.data())) {
    const auto start = static_cast<std::size_t>(group[1].data() - text.data());
    // 10个月 has a word between; 3.5月 and 100月 are no dates.
    if (start > 0 && (text[start - 1] == '.' || (text[start - 1] >= '0' && text[start - 1] <= '9'))) continue;
    const auto number = [&](int index) {
      return group[index].empty() ? 0
                                  : std::atoi(std::string(group[index].data(), group[index].size()).c_str());
    };
    const int year = number(2), month = number(3), day = number(4);
    const bool has_day = !group[4].empty();
    const bool month_wrong = month < 1 || month > 12;
    if (month_wrong && !has_day && year == 0) continue;
    const bool day_wrong = has_day && !month_wrong && (day < 1 || day > days_in(month, year));
    if (!month_wrong && !day_wrong) continue;
    const Span span = draft.report.to_source({start, start + group[1].size()});
    findings.add(span, month_wrong ? "month" : "day",
                 {{"found", std::string(group[1].data(), group[1].size())},
                  {"month", static_cast<std::int64_t>(month)},
                  {"days", static_cast<std::int64_t>(month_wrong ? 0 : days_in(month, year))}});
  }
  const Closing closing = find_closing(draft.report);
  if (!closing.date || !draft.profile || draft.profile->speech || draft.year() == 0) return;
  const auto years = years_in(normalized(draft.report, *closing.date));
  // A report of a year is made after it; drafts of its last weeks are let pass.
  if (!years.empty() && years.front().year < draft.year()) {
    findings.add(*closing.date, "early",
                 {{"found", draft.report.clean_text(*closing.date)}, {"year", draft.report.identity.year}});
  }
}
