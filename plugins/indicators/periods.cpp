#include "periods.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "clause.hpp"

using baogao::Status;

namespace {

using View = std::u32string_view;

std::string year_range(int from, int to) {
  std::string range = std::to_string(from);
  if (to > from) range.append("-").append(std::to_string(to));
  return range;
}

// The years of a five-year plan by its number: “十四五” is 2021 to 2025.
std::string plan_period(View words) {
  static constexpr std::array<std::pair<View, int>, 8> plans = {{{U"十五五", 2026}, {U"十四五", 2021}, {U"十三五", 2016}, {U"十二五", 2011},
                                                                 {U"十一五", 2006}, {U"“十五”", 2001},   {U"“九五”", 1996},   {U"“八五”", 1991}}};
  for (const auto& [name, first] : plans) {
    const std::size_t at = words.rfind(name);
    if (at == View::npos) continue;
    const View behind = words.substr(at + name.size());
    // “十四五”规划 is a document.
    if (behind.find(U"规划") < 4 || behind.find(U"开局") < 4 || behind.find(U"收官") < 4) continue;
    return year_range(first, first + 4);
  }
  return {};
}

// A calendar year written as a date: 2024年, not 30年.
int calendar_year(const Figure& figure) {
  if (!figure.is_time || figure.unit != U"年" || figure.value.to_double() < 1900 || figure.value.to_double() > 2100) return 0;
  return static_cast<int>(figure.value.to_double());
}

}  // namespace

ReportYears years_of(const baogao::ReportIdentity& identity) {
  const int year = std::atoi(identity.year.c_str());
  if (year == 0) return {};
  const bool looks_ahead = identity.kind == "gwr" || identity.kind == "yusuan" || identity.kind == "jihua";
  return looks_ahead ? ReportYears{year - 1, year} : ReportYears{year, year + 1};
}

Timing timing_of(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures, std::size_t index, bool in_plan,
                 ReportYears years) {
  const std::size_t head = figures[index].figure.head;
  std::size_t start = head;
  while (start > 0 && !ends_sentence(text[start - 1])) --start;
  const View words = text.view(start, head);

  Timing timing;
  timing.status = in_plan ? Status::target : Status::actual;
  int year = 0, until = 0;
  for (std::size_t i = index; i-- > 0 && figures[i].figure.tail > start;) {
    const Figure& time = figures[i].figure;
    const int found = calendar_year(time);
    const char32_t before = time.head > 0 ? text[time.head - 1] : U'\0';
    if (found == 0 || before == U'比' || before == U'较') continue;
    year = found;
    if (time.high) until = static_cast<int>(time.high->to_double());
    break;
  }
  const auto says = [&](View cue) { return words.find(cue) != View::npos; };
  const bool aims = says(U"力争") || says(U"预期目标") || says(U"目标是") || says(U"争取到") || says(U"计划到");
  if (aims) timing.status = Status::target;
  if (year != 0 && years.reported != 0) {
    if (year > years.reported) timing.status = Status::target;
    if (year <= years.reported && in_plan && !aims) timing.status = Status::actual;
  }
  if (in_plan && year == 0 && (says(U"去年") || says(U"上年已"))) timing.status = Status::actual;

  if (year != 0) {
    timing.period = year_range(year, until);
    return timing;
  }
  if (std::string plan = plan_period(words); !plan.empty()) {
    timing.period = std::move(plan);
    return timing;
  }
  const int base = timing.status == Status::target ? years.planned : years.reported;
  if (base == 0) return timing;
  if (timing.status == Status::actual && (says(U"五年来") || says(U"过去五年") || says(U"这五年") || says(U"五年累计"))) {
    timing.period = year_range(base - 4, base);
  } else if (timing.status == Status::actual && (says(U"三年来") || says(U"三年累计"))) {
    timing.period = year_range(base - 2, base);
  } else {
    timing.period = std::to_string(base);
  }
  return timing;
}
