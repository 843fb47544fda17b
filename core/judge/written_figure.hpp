// Figures for tests of the judge, as a report writes them.
#pragma once

#include <string_view>

#include "baogao/model/annotations.hpp"
#include "baogao/model/interval.hpp"

namespace baogao {

// written("64.6", "元", 8) is 64.6亿元, written("3646", "件") 3646件.
inline Indicator written(std::string_view digits, const char* unit, int scale = 0) {
  const std::size_t point = digits.find('.');
  const int place =
      scale - (point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1));
  Indicator figure;
  figure.name = "矛盾纠纷";
  figure.value = Decimal::parse(digits)->shifted(scale);
  figure.unit = unit;
  const bool rounded = place != 0 || figure.unit == "%" || figure.unit == "个百分点";
  const Interval reading = rounded ? Interval::rounded(figure.value, place) : Interval::exactly(figure.value);
  figure.low = reading.low;
  figure.high = reading.high;
  return figure;
}

// 增长1.08%, or 下降 where it says so.
inline Indicator growth(std::string_view digits, Change change = Change::increase, const char* unit = "%") {
  Indicator figure = written(digits, unit);
  figure.change = change;
  return figure;
}

inline Indicator named(const char* name, Indicator figure) {
  figure.name = name;
  return figure;
}

}  // namespace baogao
