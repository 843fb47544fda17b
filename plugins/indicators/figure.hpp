// A numeral with its unit, and how exact the words around it make it.
#pragma once

#include <optional>
#include <string>

#include "baogao/model/quantity.hpp"
#include "baogao/text/characters.hpp"
#include "hedges.hpp"

struct Figure {
  std::size_t head = 0;   // where 约, 超 before it begin; `start` without them
  std::size_t start = 0;  // numeral and unit, in characters
  std::size_t end = 0;
  std::size_t tail = 0;  // behind 以上, 左右; `end` without them
  baogao::Decimal value;
  std::optional<baogao::Decimal> high;  // of a range
  std::u32string unit;
  const baogao::Unit* measure = &baogao::unit_of("");  // what the unit is
  int place = 0;                                       // power of ten of the last digit written
  baogao::Bound bound = baogao::Bound::exact;
  Reach below, above;    // what its hedges allow
  bool more = false;     // 余, 多
  bool is_time = false;  // a date or duration: no indicator, but a landmark for names

  void set_unit(std::u32string_view name) {
    unit = name;
    measure = &baogao::unit_of(baogao::to_utf8(name));
  }
};
