#include "baogao/text/han_number.hpp"

#include "catch.hpp"

using baogao::han_number;

TEST_CASE("ten to nineteen begin with 十, behind a hundred with 一十") {
  CHECK(han_number(9) == "九");
  CHECK(han_number(10) == "十");
  CHECK(han_number(19) == "十九");
  CHECK(han_number(20) == "二十");
  CHECK(han_number(110) == "一百一十");
}

TEST_CASE("a nought in the middle is written, at the end not") {
  CHECK(han_number(102) == "一百零二");
  CHECK(han_number(500) == "五百");
  CHECK(han_number(562) == "五百六十二");
  CHECK(han_number(0) == "〇");
}

TEST_CASE("what no list counts to stays in digits") {
  CHECK(han_number(1000) == "1000");
  CHECK(han_number(-1) == "-1");
}
