#include "baogao/judge/tolerance.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Interval reading_of(const Indicator& figure) {
  const Interval written{figure.low, figure.high};
  if (!written.is_exact() || !is_measured(figure.unit)) return written;
  return written.widened(Decimal(5, -1));
}

Decimal last_digit_of(const Indicator& figure) {
  return figure.bound == Bound::exact ? reading_of(figure).width().value_or(Decimal()) : Decimal();
}

bool is_measured(std::string_view unit) {
  static constexpr std::array<std::string_view, 14> units = {"元",     "美元",   "公里",   "米",  "平方公里",
                                                             "平方米", "公顷",   "亩",     "吨",  "公斤",
                                                             "千克",   "立方米", "千瓦时", "千瓦"};
  return is_one_of(unit, units);
}

bool is_rate(std::string_view unit) {
  static constexpr std::array<std::string_view, 5> units = {"%", "‰", "个百分点", "百分点", "倍"};
  return is_one_of(unit, units);
}

bool is_money(std::string_view unit) { return unit == "元" || unit == "美元"; }

const Tolerance& tolerance() {
  static const Tolerance read = [] {
    Tolerance result;
    const std::array<std::pair<std::string_view, Decimal*>, 8> lines = {
        {{"nudge", &result.nudge},
         {"near-rate", &result.near_rate},
         {"near-total", &result.near_total},
         {"near-bracket", &result.near_bracket},
         {"over-total", &result.over_total},
         {"unlike-growth", &result.unlike_growth},
         {"comparable-basis", &result.comparable_basis},
         {"near-twin", &result.near_twin}}};
    const TableFile table(core_data_directory() / "tolerance.tsv", {"name", "value", "meaning"});
    for (const auto& row : table.rows()) {
      const auto line =
          std::find_if(lines.begin(), lines.end(), [&](const auto& known) { return known.first == row[0]; });
      if (line == lines.end()) table.reject(row, "no such tolerance");
      const auto value = Decimal::parse(row[1]);
      if (!value) table.reject(row, "the value is no number");
      *line->second = *value;
    }
    return result;
  }();
  return read;
}

}  // namespace baogao
