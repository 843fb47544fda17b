// What stands in the cells of a table that is drawn in text.
#pragma once

#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

// A number, -0.8, 1,234.5, 12%, －3.7, or the sign for none.
BAOGAO_API bool is_number_cell(std::string_view cell);

// 2020, 2021年: a column's head, not a cell of it.
BAOGAO_API bool is_year_cell(std::string_view cell);

// The size of the blank at `at`, 0 where there is none.
BAOGAO_API std::size_t blank_in_row(std::string_view line, std::size_t at);

}  // namespace baogao
