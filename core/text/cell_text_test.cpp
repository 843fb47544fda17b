#include "text/cell_text.hpp"

#include "catch.hpp"

using baogao::blank_in_row;
using baogao::is_number_cell;
using baogao::is_year_cell;

TEST_CASE("a cell with a sign, a point, commas or per cent is a number") {
  for (const char* const cell : {"12", "-0.8", "1,234.5", "12%", "－3.7", "３５", "7.5％"})
    CHECK(is_number_cell(cell));
}

TEST_CASE("a sign for none is a number's cell") {
  for (const char* const cell : {"-", "--", "/", "—", "——", "…"}) CHECK(is_number_cell(cell));
}

TEST_CASE("a cell with words is no number") {
  for (const char* const cell : {"", "12件", "第1项", "约5"}) CHECK_FALSE(is_number_cell(cell));
}

TEST_CASE("a year is a head") {
  CHECK(is_year_cell("2024"));
  CHECK(is_year_cell("2021年"));
  CHECK_FALSE(is_year_cell("1024"));
  CHECK_FALSE(is_year_cell("20245"));
}

TEST_CASE("blanks between cells may be wide") {
  CHECK(blank_in_row("甲 乙", 3) == 1);
  CHECK(blank_in_row("甲　乙", 3) == 3);
  CHECK(blank_in_row("甲乙", 3) == 0);
}
