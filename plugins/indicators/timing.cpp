#include "timing.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "baogao/base/table_file.hpp"
#include "clause.hpp"

using baogao::Period;
using baogao::Status;

namespace {

using View = std::u32string_view;

constexpr std::size_t reach_behind = 4;  // characters behind a word that may make something else of it

int number(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

// A calendar year written as a date: 2024年, not 30年.
bool is_calendar_year(const Figure& figure) {
  return figure.unit == U"年" && figure.value.to_double() >= 1900 && figure.value.to_double() <= 2100;
}

// A month of the calendar: 10月, 1—9月; not 18个月.
bool is_calendar_month(const Figure& figure) {
  return (figure.unit == U"月" || figure.unit == U"月份") && figure.value.to_double() >= 1 &&
         figure.value.to_double() <= 12;
}

int whole(const baogao::Decimal& value) { return static_cast<int>(value.to_double()); }

}  // namespace

TimingWords::TimingWords(const std::filesystem::path& data) {
  static const std::map<std::string_view, Time::Kind> kinds = {
      {"part", Time::Kind::part},   {"parts", Time::Kind::part}, {"whole", Time::Kind::whole},
      {"years", Time::Kind::years}, {"back", Time::Kind::back},  {"last-year", Time::Kind::last_year}};
  const baogao::TableFile times(data / "times.tsv",
                                {"words", "says", "value", "not_near", "example", "period"});
  for (const auto& row : times.rows()) {
    const auto kind = kinds.find(row[1]);
    if (kind == kinds.end()) times.reject(row, "says is part, parts, whole, years, back or last-year");
    Time time;
    time.kind = kind->second;
    for (const std::string_view range : baogao::split_list(row[2])) {
      const std::size_t dash = range.find('-');
      const int first = number(range.substr(0, dash));
      const int last = dash == std::string_view::npos ? first : number(range.substr(dash + 1));
      if (first < 1 || last < first) times.reject(row, "value is a number or a range of two");
      if (time.kind == Time::Kind::part) {
        if (last > 12) times.reject(row, "a year has twelve months");
        time.parts.push_back({first, last});
      } else if (time.kind == Time::Kind::years) {
        time.years = Period::years(first, last);
      } else {
        time.back = first;
      }
    }
    for (const std::string_view word : baogao::split_list(row[3]))
      time.not_near.push_back(baogao::to_utf32(word));
    times_.add(baogao::to_utf32(row[0]), std::move(time));
  }
  const baogao::TableFile aims(data / "aims.tsv",
                               {"words", "status", "tone", "reach", "of", "not_behind", "example"});
  for (const auto& row : aims.rows()) {
    Aim aim;
    if (row[1] == "target") {
      aim.status = Status::target;
    } else if (row[1] == "actual") {
      aim.status = Status::actual;
    } else if (!row[1].empty()) {
      aims.reject(row, "status is target, actual or empty");
    }
    const auto tone = baogao::parse_tone(row[2]);
    if (!tone) aims.reject(row, "tone is ensure, strive, expect, plan or empty");
    aim.tone = *tone;
    if (row[3] != "sentence" && row[3] != "clause") aims.reject(row, "reach is sentence or clause");
    aim.to_clause_end = row[3] == "clause";
    if (row[4] != "any" && row[4] != "amount") aims.reject(row, "of is any or amount");
    aim.amounts_only = row[4] == "amount";
    aim.not_behind = baogao::to_utf32(row[5]);
    aims_.add(baogao::to_utf32(row[0]), std::move(aim));
  }
}

WordIndex<TimingWords::Time>::Match TimingWords::time_at(View text, std::size_t at) const {
  return times_.at(text, at, [&](const Time& time, std::size_t end) {
    const View behind = text.substr(end, reach_behind);
    return std::none_of(time.not_near.begin(), time.not_near.end(),
                        [&](const std::u32string& word) { return behind.find(word) != View::npos; });
  });
}

WordIndex<TimingWords::Aim>::Match TimingWords::aim_at(View text, std::size_t at) const {
  const char32_t before = at > 0 ? text[at - 1] : U'\0';
  return aims_.at(text, at, [&](const Aim& aim, std::size_t) {
    return before == 0 || aim.not_behind.find(before) == std::u32string::npos;
  });
}

bool TimingReader::is_compared_at(std::size_t start) const {
  if (start > 0 && text_[start - 1] == U'“') --start;
  return start > 0 && (text_[start - 1] == U'比' || text_[start - 1] == U'较');
}

void TimingReader::take_date(const Figure& time) {
  if (is_calendar_year(time)) {
    const int year = whole(time.value);
    if (is_compared_at(time.head)) {
      compared_ = {Period::year(year), time.tail};
      return;
    }
    // 从2021年到2025年
    const bool to = sentence_.year && !sentence_.until && time.head == sentence_.year_end + 1 &&
                    (text_[time.head - 1] == U'到' || text_[time.head - 1] == U'至') &&
                    year > *sentence_.year;
    if (to) {
      sentence_.until = year;
    } else {
      sentence_.year = year;
      sentence_.until.reset();
      if (time.high) sentence_.until = whole(*time.high);
    }
    sentence_.year_end = time.tail;
    sentence_.parts.clear();
  } else if (is_calendar_month(time) && !is_compared_at(time.head)) {
    // 3月5日 is when something happened, not the time that figures are of.
    const std::size_t day = next_ + 1;
    if (day < figures_.size() && figures_[day].figure.is_time && figures_[day].figure.head == time.tail)
      return;
    const int first = whole(time.value), last = time.high ? whole(*time.high) : first;
    if (first <= last && last <= 12) sentence_.parts = {{first, last}};
  }
}

void TimingReader::take_time(const TimingWords::Time& time, std::size_t start, std::size_t end) {
  using Kind = TimingWords::Time::Kind;
  const bool compared = is_compared_at(start);
  switch (time.kind) {
    case Kind::part:
      if (!compared) sentence_.parts = time.parts;
      break;
    case Kind::whole:
      sentence_.parts.clear();
      break;
    case Kind::years: {
      // “十三五”末 is its last year.
      std::size_t behind = end;
      if (text_[behind] == U'”') ++behind;
      if (text_[behind] == U'末') {
        const Period last = Period::year(time.years.last_year());
        if (compared) {
          compared_ = {last, behind + 1};
        } else {
          sentence_.plan = last;
        }
      } else if (!compared) {
        sentence_.plan = time.years;
      }
      break;
    }
    case Kind::back:
      sentence_.years_back = time.back;
      break;
    case Kind::last_year:
      sentence_.last_year = true;
      break;
  }
}

void TimingReader::take_aim(const TimingWords::Aim& aim) {
  if (aim.to_clause_end) {
    clause_aim_ = aim;
    return;
  }
  if (aim.status) sentence_.status = aim.status;
  sentence_.tone = aim.tone;
}

void TimingReader::read_to(std::size_t head) {
  while (at_ < head) {
    while (next_ < figures_.size() && figures_[next_].figure.head < at_) ++next_;
    const char32_t c = text_[at_];
    if (ends_sentence(c)) {
      sentence_ = {};
      clause_aim_.reset();
      ++at_;
      continue;
    }
    if (ends_clause(text_, at_)) clause_aim_.reset();
    if (const auto time = words_.time_at(text_.view(), at_)) {
      take_time(*time.meaning, at_, at_ + time.size);
      at_ += time.size;
      continue;
    }
    if (const auto aim = words_.aim_at(text_.view(), at_)) {
      take_aim(*aim.meaning);
      at_ += aim.size;
      continue;
    }
    if (next_ < figures_.size() && figures_[next_].figure.head == at_ && figures_[next_].figure.is_time) {
      take_date(figures_[next_].figure);
      at_ = std::max(figures_[next_].figure.tail, at_ + 1);
      continue;
    }
    ++at_;
  }
}

std::optional<Period> TimingReader::compared_period(std::size_t head) const {
  if (compared_.period.empty() || compared_.end > head || head - compared_.end > 3) return std::nullopt;
  const View between = text_.view(compared_.end, head);
  return between == U"的" || between == U"末的" || between == U"底的" ? std::optional(compared_.period)
                                                                      : std::nullopt;
}

Period TimingReader::part_of(int year, std::size_t index) const {
  const auto& parts = sentence_.parts;
  if (parts.empty()) return Period::year(year);
  std::size_t first = index, last = index;  // of the row that the figure stands in
  while (figures_[first].in_row) --first;
  while (last + 1 < figures_.size() && figures_[last + 1].in_row) ++last;
  if (last - first + 1 == parts.size()) {
    const TimingWords::Months months = parts[index - first];
    return Period::months(year, months.first, year, months.last);
  }
  return Period::months(year, parts.front().first, year, parts.back().last);
}

Period TimingReader::period_of(std::size_t index, Status status) const {
  const int base = status == Status::target ? years_.planned : years_.reported;
  if (sentence_.year) {
    if (sentence_.until && *sentence_.until > *sentence_.year)
      return Period::years(*sentence_.year, *sentence_.until);
    return part_of(*sentence_.year, index);
  }
  if (!sentence_.plan.empty()) return sentence_.plan;
  if (base == 0) return {};
  if (status == Status::actual && sentence_.years_back > 0)
    return Period::years(base - sentence_.years_back + 1, base);
  return part_of(base, index);
}

Timing TimingReader::of(std::size_t index, bool in_plan) {
  const AnnotatedFigure& figure = figures_[index];
  read_to(figure.figure.head);

  Timing timing;
  timing.status = in_plan ? Status::target : Status::actual;
  const bool aims = sentence_.status == Status::target;
  if (aims) timing.status = Status::target;
  if (sentence_.year && years_.reported != 0) {
    if (*sentence_.year > years_.reported) timing.status = Status::target;
    if (*sentence_.year <= years_.reported && in_plan && !aims) timing.status = Status::actual;
  }
  if (in_plan && !sentence_.year && sentence_.last_year) timing.status = Status::actual;
  if (sentence_.status == Status::actual) timing.status = Status::actual;
  baogao::Tone tone = sentence_.tone;
  if (clause_aim_ && !(clause_aim_->amounts_only &&
                       (figure.figure.measure->is_ratio() || figure.change != baogao::Change::none))) {
    timing.status = clause_aim_->status.value_or(timing.status);
    tone = clause_aim_->tone;
  }
  if (timing.status == Status::target) timing.tone = tone == baogao::Tone::none ? baogao::Tone::plan : tone;

  const auto compared = compared_period(figure.figure.head);
  timing.period = compared ? *compared : period_of(index, timing.status);
  return timing;
}
