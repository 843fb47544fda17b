#include "periods.hpp"

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

struct Plan {
  View name;
  int first_year;
};
// Five-year plans by their number: “十四五” is 2021 to 2025.
constexpr std::array<Plan, 8> plans = {{{U"十五五", 2026},
                                        {U"十四五", 2021},
                                        {U"十三五", 2016},
                                        {U"十二五", 2011},
                                        {U"十一五", 2006},
                                        {U"“十五”", 2001},
                                        {U"“九五”", 1996},
                                        {U"“八五”", 1991}}};

// A calendar year written as a date: 2024年, not 30年.
int calendar_year(const Figure& figure) {
  if (!figure.is_time || figure.unit != U"年" || figure.value.to_double() < 1900 ||
      figure.value.to_double() > 2100)
    return 0;
  return static_cast<int>(figure.value.to_double());
}

}  // namespace

ReportYears years_of(const baogao::Identity& identity) {
  if (const int reported = std::atoi(identity.reported.c_str()); reported != 0) {
    const int planned = std::atoi(identity.planned.c_str());
    return {reported, planned != 0 ? planned : reported + 1};
  }
  const int year = std::atoi(identity.year.c_str());
  if (year == 0) return {};
  // A work report is named after the year in which it is given; the others after the year they report on,
  // which stands first where a title names two: 关于2025年预算执行情况和2026年预算草案的报告.
  return identity.kind == "gwr" ? ReportYears{year - 1, year} : ReportYears{year, year + 1};
}

// Every cue begins with one of a few characters, so most of the text is passed over at once.
void TimingReader::read_to(std::size_t head) {
  for (; at_ < head; ++at_) {
    const char32_t c = text_[at_];
    if (ends_sentence(c)) {
      sentence_ = {};
      sentence_.start = at_ + 1;
      continue;
    }
    const View rest = text_.view().substr(at_, 12);
    switch (c) {
      case U'力':
        sentence_.aims |= rest.starts_with(U"力争");
        break;
      case U'预':
        sentence_.aims |= rest.starts_with(U"预期目标");
        break;
      case U'目':
        sentence_.aims |= rest.starts_with(U"目标是");
        break;
      case U'争':
        sentence_.aims |= rest.starts_with(U"争取到");
        break;
      case U'计':
        sentence_.aims |= rest.starts_with(U"计划到");
        break;
      case U'去':
        sentence_.last_year |= rest.starts_with(U"去年");
        break;
      case U'上':
        sentence_.last_year |= rest.starts_with(U"上年已");
        break;
      case U'五':
        if (rest.starts_with(U"五年来") || rest.starts_with(U"五年累计")) sentence_.years_back = 5;
        break;
      case U'过':
      case U'这':
        if (rest.starts_with(U"过去五年") || rest.starts_with(U"这五年")) sentence_.years_back = 5;
        break;
      case U'三':
        if (rest.starts_with(U"三年来") || rest.starts_with(U"三年累计")) sentence_.years_back = 3;
        break;
      case U'十':
      case U'“':
        for (const Plan& plan : plans) {
          if (!rest.starts_with(plan.name)) continue;
          // “十四五”规划 is a document.
          const View behind = rest.substr(plan.name.size(), 4);
          const bool document = behind.find(U"规划") != View::npos || behind.find(U"开局") != View::npos ||
                                behind.find(U"收官") != View::npos;
          if (!document) sentence_.plan = year_range(plan.first_year, plan.first_year + 4);
        }
        break;
      default:
        break;
    }
  }
}

Timing TimingReader::of(std::size_t index, bool in_plan) {
  const std::size_t head = figures_[index].figure.head;
  read_to(head);

  Timing timing;
  timing.status = in_plan ? Status::target : Status::actual;
  int year = 0, until = 0;
  for (std::size_t i = index; i-- > 0 && figures_[i].figure.tail > sentence_.start;) {
    const Figure& time = figures_[i].figure;
    const int found = calendar_year(time);
    const char32_t before = time.head > 0 ? text_[time.head - 1] : U'\0';
    if (found == 0 || before == U'比' || before == U'较') continue;
    year = found;
    if (time.high) until = static_cast<int>(time.high->to_double());
    break;
  }
  if (sentence_.aims) timing.status = Status::target;
  if (year != 0 && years_.reported != 0) {
    if (year > years_.reported) timing.status = Status::target;
    if (year <= years_.reported && in_plan && !sentence_.aims) timing.status = Status::actual;
  }
  if (in_plan && year == 0 && sentence_.last_year) timing.status = Status::actual;

  const int base = timing.status == Status::target ? years_.planned : years_.reported;
  if (year != 0) {
    timing.period = year_range(year, until);
  } else if (!sentence_.plan.empty()) {
    timing.period = sentence_.plan;
  } else if (base != 0 && timing.status == Status::actual && sentence_.years_back > 0) {
    timing.period = year_range(base - sentence_.years_back + 1, base);
  } else if (base != 0) {
    timing.period = std::to_string(base);
  }
  return timing;
}
