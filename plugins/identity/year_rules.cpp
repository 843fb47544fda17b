#include "year_rules.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

using baogao::ToldBy;

namespace {

constexpr std::size_t opening_size = 3000;  // bytes of the text where a report names its year
constexpr int last_months = 11;             // who speaks in November speaks of the year that ends

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// 2024, 二〇二四: the number of a year in digits or in characters.
int number_of(std::string_view year) {
  if (year.size() == 4) return std::atoi(std::string(year).c_str());
  static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  int number = 0;
  for (const char32_t c : baogao::to_utf32(year)) {
    const auto at = c == U'零' || c == U'○' || c == U'0' ? 0 : digits.find(c);
    if (at == std::u32string_view::npos) return 0;
    number = 10 * number + static_cast<int>(at);
  }
  return number;
}

const RE2& year_pattern() {
  static const RE2 pattern(R"(((?:19|20)\d\d|[一二][九〇零○0][一二三四五六七八九〇零○0]{2})\s*年)");
  return pattern;
}

std::vector<int> years_in(std::string_view text) {
  std::vector<int> years;
  re2::StringPiece rest = piece(text), year;
  while (RE2::FindAndConsume(&rest, year_pattern(), &year)) {
    if (const int number = number_of({year.data(), year.size()}); number != 0) years.push_back(number);
  }
  return years;
}
int first_year(std::string_view text) {
  const auto years = years_in(text);
  return years.empty() ? 0 : years.front();
}

struct Meeting {
  int year = 0, month = 0;
};
// 2025年1月9日在青渡市第十届人民代表大会…; （2025年1月9日）
Meeting meeting_in(const FrontMatter& front) {
  static const RE2 dated(
      R"(((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日[，\s]*(?:在|于)[^。]{0,60}?(?:届|人民代表大会|人大))");
  static const RE2 bracketed(R"(^[（(—─-]*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日[）)]?$)");
  Meeting meeting;
  if (RE2::PartialMatch(front.head, dated, &meeting.year, &meeting.month)) return meeting;
  for (const std::string_view line : front.head_lines) {
    if (RE2::FullMatch(piece(line), bracketed, &meeting.year, &meeting.month)) return meeting;
  }
  return {};
}

// 2015年主要工作 may be either.
struct HeadingYears {
  int past = 0, plan = 0, first_either = 0, last_either = 0;
};
HeadingYears years_of_headings(const FrontMatter& front) {
  static const RE2 past("回顾|总结|成效|执行情况|完成情况|工作情况|成就|任务的?完成");
  static const RE2 plan("安排|打算|计划|目标|任务|草案|部署|重点|思路|建议|要求");
  HeadingYears found;
  for (const std::string_view heading : front.main_headings) {
    const auto years = years_in(heading);
    if (years.empty() || heading.find("远景") != std::string_view::npos) continue;
    const bool tells = RE2::PartialMatch(piece(heading), past);
    if (tells && found.past == 0) found.past = years.back();
    const bool plans = !tells && RE2::PartialMatch(piece(heading), plan);
    if (plans && found.plan == 0) found.plan = years.back();
    if (tells || plans) continue;
    if (found.first_either == 0) found.first_either = years.back();
    found.last_either = std::max(found.last_either, years.back());
  }
  return found;
}

// 2023年是全面贯彻…的一年; 2024年，在…领导下
int year_of_opening(const FrontMatter& front) {
  const std::string_view text = front.document.normalized().text().substr(0, opening_size);
  static const RE2 whole(R"(((?:19|20)\d\d)年(?:是|，|,|以来|来，|工作回顾|[，,]?(?:面对|在|全|我)))");
  int year = 0;
  RE2::PartialMatch(piece(text), whole, &year);
  return year;
}

int year_of_elements(const FrontMatter& front) {
  static const RE2 any_year(R"(((?:19|20)\d\d))");
  int year = 0;
  for (const baogao::DocumentElement& element : front.document.found.elements) {
    if (element.kind != "number" && element.kind != "date") continue;
    if (RE2::PartialMatch(element.text, any_year, &year)) return year;
    if (const int number = first_year(element.text); number != 0) return number;
  }
  return 0;
}

int year_of_metadata(const FrontMatter& front) {
  static const RE2 date(R"(^((?:19|20)\d\d)-\d\d)");
  int year = 0;
  for (const baogao::Metadata& metadata : front.document.source().metadata()) {
    if (metadata.name == "PubDate" && RE2::PartialMatch(metadata.value, date, &year)) return year;
  }
  return 0;
}

int year_of_file(const FrontMatter& front) {
  static const RE2 in_name(R"((?:^|\D)((?:19|20)\d\d)(?:\D|$))");
  const std::string name = std::filesystem::path(front.document.source().file).stem().string();
  int year = 0;
  RE2::PartialMatch(name, in_name, &year);
  return year;
}

}  // namespace

YearRules::YearRules(const std::filesystem::path& data) {
  for (const auto& file : baogao::with_knowledge(data / "kind-years.tsv")) {
    const baogao::TableFile table(file, {"kind", "year", "plans"});
    for (const auto& row : table.rows()) {
      if (row[1] != "given" && row[1] != "reported") table.reject(row, "year is given or reported");
      if (row[2] != "yes" && row[2] != "no") table.reject(row, "plans is yes or no");
      customs_[std::string(row[0])] = {row[1] == "given", row[2] == "yes"};
    }
  }
}

YearRules::Custom YearRules::custom_of(const std::string& kind) const {
  const auto custom = customs_.find(kind);
  return custom == customs_.end() ? Custom{} : custom->second;
}

YearRules::Years YearRules::tell(const FrontMatter& front, const std::string& kind, int known) const {
  const Custom custom = custom_of(kind);
  return custom.given ? of_given(front, known) : of_reported(front, known, custom.plans);
}

YearRules::Years YearRules::of_given(const FrontMatter& front, int known) const {
  Years years;
  const auto take = [&](int year, ToldBy by) {
    if (years.year == 0 && year != 0) {
      years.year = year;
      years.by = by;
    }
  };
  const Meeting meeting = meeting_in(front);
  const HeadingYears headings = years_of_headings(front);
  const int opening = year_of_opening(front);
  take(known, ToldBy::user);
  take(meeting.year, ToldBy::head_line);
  take(first_year(front.title), ToldBy::title);
  if (headings.plan > headings.past) take(headings.plan, ToldBy::body);
  if (headings.past != 0) take(headings.past + 1, ToldBy::body);
  take(headings.last_either, ToldBy::body);
  if (opening != 0) take(opening + 1, ToldBy::opening);
  take(year_of_elements(front), ToldBy::issuer);
  take(year_of_metadata(front), ToldBy::metadata);
  take(year_of_file(front), ToldBy::file_name);
  if (years.year == 0) return years;
  const bool of_same =
      headings.past == years.year || (meeting.year == years.year && meeting.month >= last_months);
  years.reported = of_same ? years.year : years.year - 1;
  years.planned = years.reported + 1;
  return years;
}

YearRules::Years YearRules::of_reported(const FrontMatter& front, int known, bool plans) const {
  Years years;
  const auto take = [&](int year, ToldBy by) {
    if (years.year == 0 && year != 0) {
      years.year = year;
      years.by = by;
    }
  };
  const HeadingYears headings = years_of_headings(front);
  const auto in_title = years_in(front.title);
  take(known, ToldBy::user);
  if (!in_title.empty()) take(in_title.front(), ToldBy::title);
  if (headings.past != 0) take(headings.past, ToldBy::body);
  if (headings.plan != 0) take(headings.plan - 1, ToldBy::body);
  take(headings.first_either, ToldBy::body);
  take(year_of_opening(front), ToldBy::opening);
  if (const int meeting = meeting_in(front).year; meeting != 0) take(meeting - 1, ToldBy::head_line);
  // A number or a date is of the year after the one reported on.
  if (const int signed_in = year_of_elements(front); signed_in != 0) take(signed_in - 1, ToldBy::issuer);
  if (const int published = year_of_metadata(front); published != 0) take(published - 1, ToldBy::metadata);
  take(year_of_file(front), ToldBy::file_name);
  if (years.year == 0) return years;
  years.reported = years.year;
  if (plans)
    years.planned = in_title.size() > 1 && in_title.back() > years.year ? in_title.back() : years.year + 1;
  return years;
}
