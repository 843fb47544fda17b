#include "baogao/text/list_marker.hpp"

#include "catch.hpp"

using baogao::ListMarker;

namespace {

std::optional<ListMarker> marker(std::string_view text) {
  baogao::Characters characters;
  characters.assign(text, 0);
  return baogao::parse_list_marker(characters, 0);
}

}  // namespace

TEST_CASE("the four levels of GB/T 9704 are known") {
  CHECK(baogao::heading_level(marker("一、工作回顾")->kind) == 1);
  CHECK(baogao::heading_level(marker("（十二）加强领导")->kind) == 2);
  CHECK(baogao::heading_level(marker("(三)完善制度")->kind) == 2);
  CHECK(baogao::heading_level(marker("1.加强领导")->kind) == 3);
  CHECK(baogao::heading_level(marker("（1）加强领导")->kind) == 4);
  CHECK(baogao::heading_level(marker("第一部分 工作回顾")->kind) == 1);
}

TEST_CASE("markers of items have no level") {
  CHECK(baogao::heading_level(marker("一是强化理论武装")->kind) == 0);
  CHECK(baogao::heading_level(marker("第一，抓好落实")->kind) == 0);
  CHECK(baogao::heading_level(marker("——生产总值增长5%")->kind) == 0);
}

TEST_CASE("numbers are read") {
  CHECK(marker("二十一、其他")->number == 21);
  CHECK(marker("十、其他")->number == 10);
  CHECK(marker("（十五）其他")->number == 15);
}

TEST_CASE("figures and rows of items are no markers") {
  CHECK_FALSE(marker("1.5万元"));
  CHECK_FALSE(marker("一、二、三产业协调发展"));
  CHECK_FALSE(marker("2024年工作"));
  CHECK_FALSE(marker("一批重点项目"));
  CHECK_FALSE(marker("（街道）"));
}

TEST_CASE("a year behind a marker is no decimal") { CHECK(marker("1.2025年工作")->number == 1); }
