// Counting numbers in Han characters, as headings and lists carry them: 十, 二十一, 一百零二.
#pragma once

#include <string>

#include "baogao/base/export.hpp"

namespace baogao {

// 〇 to 九百九十九; what is outside of that in European digits, as no list counts so far.
BAOGAO_API std::string han_number(int number);

}  // namespace baogao
