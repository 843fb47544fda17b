#include "baogao/judge/magnitude.hpp"

#include <algorithm>

namespace baogao {

Jump jump_of(Decimal now, Decimal before) {
  const Decimal a = now.magnitude(), b = before.magnitude();
  if (a.is_zero() || b.is_zero()) return Jump::none;
  const auto ratio = std::max(a, b).divided_by(std::min(a, b), Rounding::down);
  if (!ratio) return Jump::none;
  // Half a power of ten to both sides.
  const auto is_about = [&](int powers) {
    return *ratio > Decimal(31623, powers - 5) && *ratio < Decimal(31623, powers - 4);
  };
  if (!is_about(4) && !is_about(8)) return Jump::none;
  return a > b ? Jump::up : Jump::down;
}

}  // namespace baogao
