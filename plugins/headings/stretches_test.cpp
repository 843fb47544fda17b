#include "stretches.hpp"

#include "catch.hpp"

TEST_CASE("a line is running text, a figure or a cell") {
  CHECK(nature_of("全年一般公共预算收入77.2亿元，增长6%。") == Nature::running);
  CHECK(nature_of("197,157.33") == Nature::number);
  CHECK(nature_of("-") == Nature::number);
  CHECK(nature_of("增值税 517804 517804 102.3%") == Nature::number);
  CHECK(nature_of("二、2026年预算草案") == Nature::cell);
  CHECK(nature_of("单位：万元") == Nature::cell);
}

TEST_CASE("a stretch goes from running text to running text, and ends where a table's unit stands") {
  const baogao::Document document(
      *baogao::decode("内容。\n甲\n1\n乙\n2\n单位：万元\n丙\n3\n内容。\n", "UTF-8"));
  const Stretches stretches(document);
  CHECK(stretches.of(0) == nullptr);
  REQUIRE(stretches.of(1) != nullptr);
  CHECK(stretches.of(1)->numbers == 2);
  CHECK(stretches.of(4) == stretches.of(1));
  REQUIRE(stretches.of(6) != nullptr);
  CHECK(stretches.of(6) != stretches.of(1));
  CHECK(stretches.of(6)->before_running);
  CHECK_FALSE(stretches.of(1)->before_running);
}
