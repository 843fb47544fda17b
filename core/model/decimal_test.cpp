#include "baogao/model/decimal.hpp"

#include "catch.hpp"

using baogao::Decimal;

TEST_CASE("decimals are exact") {
  CHECK(Decimal::parse("1019.07")->shifted(4).to_string() == "10190700");
  CHECK(Decimal::parse("1.3")->shifted(12).to_string() == "1300000000000");
  CHECK(Decimal::parse("97.4")->to_string() == "97.4");
  CHECK(Decimal::parse("-3.20")->to_string() == "-3.2");
  CHECK(Decimal::parse("0.05")->to_string() == "0.05");
  CHECK(Decimal::parse("100")->to_string() == "100");
}

TEST_CASE("decimals add and multiply, and say when they cannot") {
  CHECK(Decimal(1, -1).plus(Decimal(2, -1))->to_string() == "0.3");
  CHECK(Decimal(5).times(Decimal(1, -1))->to_string() == "0.5");
  CHECK_FALSE(Decimal(999'999'999'999'999'999).times(Decimal(999)));
  CHECK_FALSE(Decimal::parse("1234567890123456789012"));
  CHECK_FALSE(Decimal::parse("1.2.3"));
  CHECK_FALSE(Decimal::parse(""));
}
