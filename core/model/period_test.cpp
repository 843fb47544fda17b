#include "baogao/model/period.hpp"

#include "catch.hpp"

using baogao::Period;

namespace {

std::string again(std::string_view text) {
  const auto period = Period::parse(text);
  return period ? period->to_string() : "refused";
}

}  // namespace

TEST_CASE("a period is written as it was read") {
  for (const char* form : {"2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q3", "2025-Q4", "2025-01",
                           "2025-12", "2025-01/2025-09", "2024-11/2025-02", "2021/2025", ""}) {
    INFO(form);
    CHECK(again(form) == form);
  }
}

TEST_CASE("what makes up a year, a half or a quarter is written as that") {
  CHECK(again("2025-01/2025-12") == "2025");
  CHECK(again("2025-01/2025-06") == "2025-H1");
  CHECK(again("2025-07/2025-09") == "2025-Q3");
  CHECK(again("2025-05/2025-05") == "2025-05");
  CHECK(again("2025-02/2025-04") == "2025-02/2025-04");
  CHECK(again("2025-04/2025-09") == "2025-04/2025-09");
  CHECK(Period::years(2021, 2025).to_string() == "2021/2025");
  CHECK(again("2024-01/2025-12") == "2024/2025");
}

TEST_CASE("what is no period is refused") {
  for (const char* text : {"25", "2025年", "2025-13", "2025-00", "2025-H3", "2025-Q5", "2025-Q0", "2021-2025",
                           "2025/2021", "2025-09/2025-01", "2025-H1/2025-H2", "2025/2026-03", "2025-1",
                           "-025", "2025-010", "2025/", "/2025"}) {
    INFO(text);
    CHECK(again(text) == "refused");
  }
}

TEST_CASE("a year holds its quarters, and several years hold each") {
  CHECK(Period::year(2025).contains(Period::quarter(2025, 3)));
  CHECK(Period::year(2025).contains(Period::year(2025)));
  CHECK_FALSE(Period::year(2025).contains(Period::month(2026, 1)));
  CHECK(Period::year(2025).contains(Period::month(2025, 12)));
  CHECK(Period::years(2021, 2025).contains(Period::half(2021, 1)));
  CHECK_FALSE(Period::half(2025, 1).contains(Period::quarter(2025, 3)));
  CHECK_FALSE(Period().contains(Period::year(2025)));
  CHECK_FALSE(Period::year(2025).contains(Period()));
}

TEST_CASE("four quarters are four periods, in their order") {
  CHECK(Period::quarter(2025, 1) < Period::quarter(2025, 2));
  CHECK(Period::quarter(2025, 4) < Period::quarter(2026, 1));
  CHECK(Period::quarter(2025, 1) < Period::year(2025));
  CHECK(Period() < Period::year(1900));
}

TEST_CASE("a period knows whether it is a year, several, or within one") {
  CHECK(Period::year(2025).is_year());
  CHECK_FALSE(Period::years(2024, 2025).is_year());
  CHECK_FALSE(Period::months(2024, 7, 2025, 6).is_year());
  CHECK(Period::years(2024, 2025).is_years());
  CHECK_FALSE(Period::year(2025).is_years());
  CHECK_FALSE(Period::months(2024, 7, 2025, 12).is_years());
  CHECK_FALSE(Period::months(2024, 1, 2025, 11).is_years());
  CHECK(Period::months(2025, 1, 2025, 9).is_within_year());
  CHECK_FALSE(Period::months(2024, 12, 2025, 1).is_within_year());
  CHECK_FALSE(Period().is_within_year());
  CHECK(Period::years(2021, 2025).first_year() == 2021);
  CHECK(Period::years(2021, 2025).last_year() == 2025);
  CHECK(Period::half(2025, 2).last_year() == 2025);
}

TEST_CASE("a period moves by whole years, the unknown one stays unknown") {
  CHECK(Period::half(2025, 1).moved(-1) == Period::half(2024, 1));
  CHECK(Period().moved(3).empty());
}

TEST_CASE("a part of a year has its words") {
  CHECK(Period::half(2025, 1).part_in_words() == "上半年");
  CHECK(Period::half(2025, 2).part_in_words() == "下半年");
  CHECK(Period::quarter(2025, 3).part_in_words() == "三季度");
  CHECK(Period::quarter(2025, 4).part_in_words() == "四季度");
  CHECK(Period::months(2025, 1, 2025, 9).part_in_words() == "1—9月");
  CHECK(Period::month(2025, 10).part_in_words() == "10月");
  CHECK(Period::months(2025, 2, 2025, 7).part_in_words() == "2—7月");
  CHECK(Period::months(2025, 2, 2025, 4).part_in_words() == "2—4月");
  CHECK(Period::year(2025).part_in_words().empty());
  CHECK(Period::months(2024, 11, 2025, 1).part_in_words().empty());
}
