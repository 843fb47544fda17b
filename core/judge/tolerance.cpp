#include "baogao/judge/tolerance.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "baogao/base/table_file.hpp"

namespace baogao {
Interval reading_of(const Indicator& figure) {
  const Interval written{figure.low, figure.high};
  if (!written.is_exact() || !figure.measure().is(Nature::measured)) return written;
  return written.widened(Decimal(5, -1));
}

Decimal last_digit_of(const Indicator& figure) {
  return figure.bound == Bound::exact ? reading_of(figure).width().value_or(Decimal()) : Decimal();
}

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
