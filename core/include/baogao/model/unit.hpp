// Units of figures, without scale (万, 亿): what a figure in one is, and what can be done with it. Asked
// here, decided nowhere else.
//
//     unit_of("公顷").base == "亩", .scale == 15, .is(Nature::measured)
//     unit_of("件").counts("document"): 件 is for cases, and for documents too
//     unit_of("元/平方米"), unit_of("吨/万人"): what is written A/B is measured
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/model/decimal.hpp"

namespace baogao {

// What kind of number stands before a unit. A unit may be of two kinds: 人次 are persons and occurrences.
enum class Nature : std::uint8_t {
  counted = 1,      // 件, 个: a whole number
  measured = 2,     // 元, 公里: rounded to its last digit
  rate = 4,         // %, ‰, 倍, 番
  difference = 8,   // 个百分点: between two rates
  occurrence = 16,  // 次, 场: how often
  person = 32,      // 人, 名
  time = 64,        // 年, 小时: a date or a duration, no figure
  label = 128,      // 号, 届, 级: the number names or grades, no figure
};

struct BAOGAO_API Unit {
  std::string name;
  std::string dimension;          // figures of one dimension can be added: money, length, case
  std::vector<std::string> also;  // further dimensions that are counted in it
  std::string base;               // figures in units of one base stand in one column
  Decimal scale = Decimal(1);     // how many of `base` it is
  std::uint8_t natures = 0;

  bool is(Nature nature) const { return (natures & static_cast<std::uint8_t>(nature)) != 0; }
  // Of something that is named already: 97.4%, 2.3个百分点, 1.5倍.
  bool is_ratio() const { return is(Nature::rate) || is(Nature::difference); }
  // A whole number of somebody or something, that can be added up and divided.
  bool is_number() const { return is(Nature::counted) || is(Nature::person) || is(Nature::occurrence); }
  // At current or at constant prices, in whatever currency: 元, 元/人.
  bool is_money() const { return dimension.starts_with("money"); }
  bool makes_figure() const { return !is(Nature::time) && !is(Nature::label); }
  bool counts(std::string_view wanted) const;
};

// Immutable, read once from units.tsv, in its order.
BAOGAO_API const std::vector<Unit>& units();

// By the name as written; lives as long as the program. What is not in the table has no dimension: A/B is
// measured, an empty name (a bare number) and all others are counted.
BAOGAO_API const Unit& unit_of(std::string_view name);

// Whether any unit is of that dimension, or counts things of it.
BAOGAO_API bool is_dimension(std::string_view dimension);

}  // namespace baogao
