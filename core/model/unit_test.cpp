#include "baogao/model/unit.hpp"

#include <set>

#include "catch.hpp"

using baogao::Nature;
using baogao::unit_of;

TEST_CASE("every unit stands once, and meets others of its dimension in its base") {
  std::set<std::string> seen;
  for (const baogao::Unit& unit : baogao::units()) {
    INFO(unit.name);
    CHECK(seen.insert(unit.name).second);
    CHECK(unit_of(unit.base).dimension == unit.dimension);
    CHECK(unit_of(unit.base).base == unit.base);
    CHECK(unit.natures != 0);
  }
  CHECK(seen.size() >= 380);
}

TEST_CASE("a unit tells what can be done with its figures") {
  CHECK(unit_of("件").is_number());
  CHECK(unit_of("元").is(Nature::measured));
  CHECK_FALSE(unit_of("元").is_number());
  CHECK(unit_of("%").is_ratio());
  CHECK(unit_of("番").is_ratio());
  CHECK(unit_of("个百分点").is_ratio());
  CHECK_FALSE(unit_of("个百分点").is(Nature::rate));
  CHECK(unit_of("元/人").is_money());
  CHECK_FALSE(unit_of("吨").is_money());
  CHECK_FALSE(unit_of("年").makes_figure());
  CHECK_FALSE(unit_of("级").makes_figure());
  CHECK(unit_of("场").makes_figure());
}

TEST_CASE("人次 are persons and occurrences") {
  CHECK(unit_of("人次").is(Nature::person));
  CHECK(unit_of("人次").is(Nature::occurrence));
  CHECK(unit_of("人次").dimension != unit_of("人").dimension);
}

TEST_CASE("units of one base differ by their scale") {
  CHECK(unit_of("斤").base == "吨");
  CHECK(unit_of("斤").scale == baogao::Decimal(5, -4));
  CHECK(unit_of("公顷").base == "亩");
  CHECK(unit_of("公顷").scale == baogao::Decimal(15));
  CHECK(unit_of("公里").base == "公里");
  CHECK(unit_of("吉瓦").scale == baogao::Decimal(1'000'000));
}

TEST_CASE("a measure word counts things of several dimensions") {
  CHECK(unit_of("件").counts("case"));
  CHECK(unit_of("件").counts("document"));
  CHECK_FALSE(unit_of("件").counts("money"));
  CHECK(baogao::is_dimension("admin"));
  CHECK_FALSE(baogao::is_dimension("fruit"));
}

TEST_CASE("what is not in the table has no dimension") {
  CHECK(unit_of("吨/万人").is(Nature::measured));
  CHECK(unit_of("吨/万人").dimension.empty());
  CHECK(unit_of("").is(Nature::counted));
  CHECK(unit_of("咪咪").dimension.empty());
  CHECK_FALSE(unit_of("咪咪").counts("case"));
}
