#include "baogao/text/list_marker.hpp"

#include "baogao/text/han_number.hpp"
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
}

TEST_CASE("parts, chapters and sections stand above 一、") {
  for (const char* text : {"第一部分 工作回顾", "第一部分：工作回顾", "第2编 总则", "第三篇 成就",
                           "第四章总则", "第一百零五章 附则", "第五节 农业", "第一节依据"}) {
    const auto found = marker(text);
    REQUIRE(found);
    CHECK(baogao::heading_level(found->kind) == 0);
  }
  CHECK(marker("第3章 总则")->division == U'章');
  CHECK(marker("第一百零五章 附则")->number == 105);
  CHECK_FALSE(marker("第二篇章节奏明快"));
  CHECK_FALSE(marker("第三节点准时完工"));
  CHECK_FALSE(marker("第一部分是财政收入"));
}

TEST_CASE("Roman numerals, letters and ⑴ are markers") {
  CHECK(marker("Ⅱ.工作安排")->number == 2);
  CHECK(marker("IV. 工作安排")->kind == ListMarker::Kind::roman);
  CHECK(marker("B、工作安排")->kind == ListMarker::Kind::letter);
  CHECK(baogao::heading_level(marker("⑶新建公园")->kind) == 4);
  CHECK_FALSE(marker("A.B公司"));
  CHECK_FALSE(marker("APEC会议"));
  CHECK_FALSE(marker("X.509证书"));
}

TEST_CASE("markers of items have no level") {
  CHECK_FALSE(baogao::heading_level(marker("一是强化理论武装")->kind));
  CHECK_FALSE(baogao::heading_level(marker("第一，抓好落实")->kind));
  CHECK_FALSE(baogao::heading_level(marker("——生产总值增长5%")->kind));
}

TEST_CASE("numbers are read") {
  CHECK(marker("二十一、其他")->number == 21);
  CHECK(marker("十、其他")->number == 10);
  CHECK(marker("（十五）其他")->number == 15);
  CHECK(marker("一百、其他")->number == 100);
  CHECK(marker("一百零五、其他")->number == 105);
  CHECK(marker("（一百一十）其他")->number == 110);
  CHECK_FALSE(marker("一百万元"));
}

TEST_CASE("figures and rows of items are no markers") {
  CHECK_FALSE(marker("1.5万元"));
  CHECK_FALSE(marker("一、二、三产业协调发展"));
  CHECK_FALSE(marker("三、四线城市房地产市场平稳"));
  CHECK_FALSE(marker("二、三产业增加值分别为28亿元"));
  CHECK(marker("一、三大攻坚战成效明显"));
  CHECK_FALSE(marker("2024年工作"));
  CHECK_FALSE(marker("一批重点项目"));
  CHECK_FALSE(marker("（街道）"));
}

TEST_CASE("a year behind a marker is no decimal") { CHECK(marker("1.2025年工作")->number == 1); }

TEST_CASE("a number written in Han numerals is read again") {
  for (int number = 1; number < 1000; ++number)
    CHECK(marker(baogao::han_number(number) + "、其他")->number == number);
}
