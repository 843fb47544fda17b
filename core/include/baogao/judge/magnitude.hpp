// Whether a figure is ten thousand times another, or a ten-thousandth: 元 written for 万元.
#pragma once

#include "baogao/base/export.hpp"
#include "baogao/model/decimal.hpp"

namespace baogao {

enum class Jump { none, up, down };

// 10⁴ or 10⁸ times, with growth of up to three times in it.
BAOGAO_API Jump jump_of(Decimal now, Decimal before);

}  // namespace baogao
