#include "baogao/model/interval.hpp"

#include "catch.hpp"

using baogao::Decimal;
using baogao::growth_of;
using baogao::Interval;
using baogao::ratio_of;
using baogao::share_of;

namespace {

Interval written(const char* digits) {
  const std::string_view text = digits;
  const std::size_t point = text.find('.');
  return Interval::rounded(*Decimal::parse(text),
                           point == std::string_view::npos ? 0 : -static_cast<int>(text.size() - point - 1));
}

}  // namespace

TEST_CASE("what rounds to 97.4 is from 97.35 up to but not 97.45") {
  CHECK(written("97.4").to_string() == "[97.35, 97.45)");
  CHECK(written("97.4").contains(Decimal(9735, -2)));
  CHECK_FALSE(written("97.4").contains(Decimal(9745, -2)));
  CHECK(written("97.4").closed().contains(Decimal(9745, -2)));
  CHECK(Interval::rounded(Decimal(312), 1).to_string() == "[307, 317)");
}

TEST_CASE("intervals meet in a number that both hold") {
  CHECK(written("97.4").meets(written("97")));
  CHECK_FALSE(written("97.4").meets(written("97.5")));
  CHECK(written("97.4").closed().meets(written("97.5")));
  CHECK(Interval::at_least(95).meets(written("97.4")));
  CHECK_FALSE(Interval::at_least(98).meets(written("97.4")));
  CHECK(Interval{}.meets(Interval::exactly(0)));
  CHECK(written("97.4").is_below(written("97.6")));
}

TEST_CASE("the gap between two says which is the lower") {
  CHECK(written("97.4").gap_to(written("97.6")).to_string() == "-0.1");
  CHECK(written("97.6").gap_to(written("97.4")).to_string() == "0.1");
  CHECK(written("97.6").gap_to(written("98")).is_zero());
}

TEST_CASE("sums, differences and multiples are exact") {
  CHECK(written("1.2").plus(written("3.45")).to_string() == "[4.595, 4.705)");
  CHECK(written("5.0").minus(written("1.2")).to_string() == "(3.7, 3.9)");
  CHECK(written("5.0").negated().to_string() == "(-5.05, -4.95]");
  CHECK(written("5.0").scaled(Decimal(-2)).to_string() == "(-10.1, -9.9]");
  CHECK(written("5.0").scaled(Decimal()).to_string() == "[0, 0]");
  CHECK(written("5.2").shifted(8).to_string() == "[515000000, 525000000)");
  CHECK(written("5.2").widened(Decimal(1)).to_string() == "[4.15, 6.25)");
  CHECK(written("5.2").width()->to_string() == "0.1");
}

TEST_CASE("what has no end has none after it is added") {
  CHECK(Interval::at_least(5).plus(Interval::exactly(3)).to_string() == "[8, ∞)");
  CHECK(Interval::exactly(3).minus(Interval::at_least(5)).to_string() == "(-∞, -2]");
  CHECK_FALSE(Interval::at_most(5).width());
}

TEST_CASE("a share lies between the least over the most and the most over the least") {
  CHECK(share_of(Interval::exactly(975), Interval::exactly(1000)).to_string() == "[97.5, 97.5]");
  const Interval share = share_of(written("1.58"), written("11.9"));
  CHECK(share.low->rounded(-2).to_string() == "13.18");
  CHECK(share.high->rounded(-2).to_string() == "13.38");
  CHECK(share.contains(Decimal(1326, -2)));
}

TEST_CASE("growth is signed") {
  CHECK(growth_of(Interval::exactly(110), Interval::exactly(100)).to_string() == "[10, 10]");
  CHECK(growth_of(Interval::exactly(251), Interval::exactly(268)).high < Decimal(-6));
  CHECK(growth_of(written("64.6"), written("61.9")).meets(written("4.4")));
  CHECK_FALSE(growth_of(written("64.6"), written("61.9")).meets(written("5.4")));
}

TEST_CASE("nothing is said of what is divided by what may be nought") {
  CHECK(ratio_of(Interval::exactly(3), Interval::exactly(0)) == Interval{});
  CHECK(ratio_of(Interval::exactly(3), written("0")) == Interval{});
  CHECK(ratio_of(Interval::exactly(3), Interval::at_least(2)).to_string() == "(0, 1.5]");
  CHECK(ratio_of(Interval::exactly(-3), Interval{Decimal(1), Decimal(2)}).to_string() == "[-3, -1.5]");
}

TEST_CASE("an end too long for a decimal is left away") {
  const Interval long_one = Interval::exactly(999'999'999'999'999'999);
  CHECK(long_one.scaled(Decimal(12345)) == Interval{});
  CHECK(long_one.plus(Interval::exactly(Decimal(1, -9))) == Interval{});
}
