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

TEST_CASE("decimals are ordered by their value, whatever their digits") {
  CHECK(Decimal(12, -1) < Decimal(125, -2));
  CHECK(Decimal(-3) < Decimal(2));
  CHECK(Decimal(1, 12) > Decimal(999'999'999, 2));
  CHECK(Decimal(1, 40) > Decimal(999'999'999'999'999'999));
  CHECK(Decimal(-1, 40) < Decimal(1, -40));
  CHECK(Decimal() < Decimal(1, -40));
  CHECK(Decimal(-1, -40) < Decimal());
}

TEST_CASE("a quotient is exact or cut to the side that is asked for") {
  using baogao::Rounding;
  CHECK(Decimal(1).divided_by(Decimal(8), Rounding::down)->to_string() == "0.125");
  CHECK(Decimal(1).divided_by(Decimal(3), Rounding::down)->to_string() == "0.333333333333333");
  CHECK(Decimal(1).divided_by(Decimal(3), Rounding::up)->to_string() == "0.333333333333334");
  CHECK(Decimal(-1).divided_by(Decimal(3), Rounding::down)->to_string() == "-0.333333333333334");
  CHECK(Decimal(-1).divided_by(Decimal(3), Rounding::up)->to_string() == "-0.333333333333333");
  CHECK(Decimal(975).divided_by(Decimal(1001), Rounding::up) > Decimal(974, -3));
  CHECK(Decimal().divided_by(Decimal(3), Rounding::up)->is_zero());
  CHECK_FALSE(Decimal(1).divided_by(Decimal(), Rounding::up));
}

TEST_CASE("halves are rounded away from nought") {
  CHECK(Decimal(4365, -3).rounded(-2).to_string() == "4.37");
  CHECK(Decimal(-4365, -3).rounded(-2).to_string() == "-4.37");
  CHECK(Decimal(4364, -3).rounded(-2).to_string() == "4.36");
  CHECK(Decimal(43, -1).rounded(-2).to_string() == "4.3");
  CHECK(Decimal(4, -3).rounded(-2).is_zero());
  CHECK(Decimal(5, -3).rounded(-2).to_string() == "0.01");
  CHECK(Decimal(31'720).rounded(4).to_string() == "30000");
}
