#include "baogao/judge/step.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/judge/tolerance.hpp"

namespace baogao {
namespace {

using Words = std::vector<std::pair<std::string, Course>>;

const Words& words_of_courses() {
  static const Words read = [] {
    Words words;
    const TableFile table(core_data_directory() / "courses.tsv", {"word", "course"});
    for (const auto& row : table.rows()) {
      const Course course = row[1] == "up"       ? Course::up
                            : row[1] == "down"   ? Course::down
                            : row[1] == "better" ? Course::better
                                                 : Course::none;
      if (course == Course::none) table.reject(row, "course is up, down or better");
      words.emplace_back(row[0], course);
    }
    return words;
  }();
  return read;
}

// The way that is the aim; none where the catalogue names no aim.
Course aim_of(const Indicator& figure, const Catalogue* catalogue) {
  if (catalogue == nullptr || figure.code.empty()) return Course::none;
  for (const KnownIndicator& known : catalogue->entries()) {
    if (known.code == figure.code)
      return known.better == "more" ? Course::up : known.better == "less" ? Course::down : Course::none;
  }
  return Course::none;
}

}  // namespace

Course course_of(std::string_view words) {
  Course found = Course::none;
  for (const auto& [word, course] : words_of_courses()) {
    if (words.find(word) == std::string_view::npos) continue;
    if (found != Course::none && found != course) return Course::none;
    found = course;
  }
  return found;
}

Verdict judge_step(const Indicator& from, const Indicator& to, Course course, const Catalogue* catalogue) {
  if (course == Course::better) course = aim_of(to, catalogue);
  if (course == Course::none || from.unit != to.unit) return {};
  const Interval before = reading_of(from);
  const Interval expected =
      course == Course::up ? Interval{before.low, std::nullopt} : Interval{std::nullopt, before.high};
  return verdict_on(reading_of(to), to.value, expected, from.value);
}

}  // namespace baogao
