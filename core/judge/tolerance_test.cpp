#include "baogao/judge/tolerance.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("what is measured is rounded to a whole unit, what is counted is not") {
  CHECK(reading_of(written("31700", "公里")).to_string() == "[31699.5, 31700.5]");
  CHECK(reading_of(written("31700", "件")).to_string() == "[31700, 31700]");
  CHECK(reading_of(written("5", "元")).to_string() == "[4.5, 5.5]");
}

TEST_CASE("both halves round to what is written") {
  CHECK(reading_of(written("64.6", "元", 8)).to_string() == "[6455000000, 6465000000]");
  CHECK(reading_of(written("97.4", "%")).to_string() == "[97.35, 97.45]");
}

TEST_CASE("95%以上 has no upper end") {
  Indicator figure = written("95", "%");
  figure.bound = Bound::min;
  figure.low = figure.value;
  figure.high.reset();
  CHECK(reading_of(figure).to_string() == "[95, ∞)");
}

TEST_CASE("the last digit is a hundredth of 13.28% and nothing of what is counted") {
  CHECK(last_digit_of(written("13.28", "%")) == Decimal(1, -2));
  CHECK(last_digit_of(written("15", "件")).is_zero());
}

TEST_CASE("every tolerance is told") {
  CHECK(tolerance().nudge == Decimal(1));
  CHECK(tolerance().near_rate > Decimal());
  CHECK(tolerance().near_total < Decimal(1));
  CHECK(tolerance().near_bracket < tolerance().near_total);
  CHECK(tolerance().over_total > Decimal(1));
  CHECK(tolerance().unlike_growth > Decimal(1));
  CHECK(tolerance().comparable_basis > Decimal());
  CHECK(tolerance().near_twin < Decimal(1));
}
