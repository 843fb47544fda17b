// How much, of when, and how it is said: what a figure is without what it is called.
#pragma once

#include <optional>
#include <string>

#include "baogao/model/decimal.hpp"
#include "baogao/model/period.hpp"
#include "baogao/model/qualifiers.hpp"
#include "baogao/model/unit.hpp"

namespace baogao {

enum class Bound { exact, about, min, max };

struct Quantity {
  Decimal value;     // scale multiplied out
  std::string unit;  // as written, without scale; empty for a bare number
  Bound bound = Bound::exact;
  std::optional<Decimal> low;  // the interval that the words allow
  std::optional<Decimal> high;
  Period period;
  Qualifiers qualifiers;

  const Unit& measure() const { return unit_of(unit); }
  bool is(Qualifier qualifier) const { return qualifiers.has(qualifier); }
};

}  // namespace baogao
