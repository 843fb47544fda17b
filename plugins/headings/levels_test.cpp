#include "levels.hpp"

#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("parts stand above 一、") {
  CHECK(
      outline("第一部分 2024年工作回顾\n一、经济发展\n内容。\n二、社会民生\n内容。\n第二部分 2025年工作安排\n"
              "一、总体要求\n内容。\n") ==
      "0/1 2024年工作回顾|1/1 经济发展|1/2 社会民生|0/2 2025年工作安排|1/1 总体要求|");
}

TEST_CASE("parts of different names nest as they come, all at level 0") {
  const baogao::Document document(*baogao::decode(
      "第一章 总则\n第一节 依据\n内容。\n第二节 范围\n内容。\n第二章 附则\n内容。\n", "UTF-8"));
  const auto sections = SectionTree(PLUGIN_DIRECTORY "/data").find(document);
  REQUIRE(sections.size() == 4);
  for (const auto& section : sections) CHECK(section.level == 0);
  CHECK(sections[0].until == sections[3].span.start);
  CHECK(sections[1].until == sections[2].span.start);
  CHECK(sections[2].until == sections[3].span.start);
}

TEST_CASE("Roman numerals stand above 一、 that begin again under them, else in their place") {
  CHECK(outline("Ⅰ.工作回顾\n一、经济\n内容。\nⅡ.工作安排\n一、经济\n内容。\n") ==
        "0/1 工作回顾|1/1 经济|0/2 工作安排|1/1 经济|");
  CHECK(outline("Ⅰ.工作回顾\n（一）经济\n内容。\nⅡ.工作安排\n内容。\n") ==
        "1/1 工作回顾|2/1 经济|1/2 工作安排|");
}

TEST_CASE("letters stand one below the head before them") {
  CHECK(outline("一、工作安排\nA.产业\n内容。\nB.民生\n内容。\n") == "1/1 工作安排|2/1 产业|2/2 民生|");
}

TEST_CASE("unnumbered heads stand above the numbers that begin again under them") {
  CHECK(outline("2024年工作回顾\n过去一年不平凡。\n一、经济\n内容。\n二、民生\n内容。\n2025年工作安排\n"
                "今年要抓落实。\n一、产业\n内容。\n") ==
        "0/- 2024年工作回顾|1/1 经济|1/2 民生|0/- 2025年工作安排|1/1 产业|");
}

TEST_CASE("a glossary stands beside the highest heads") {
  CHECK(outline("第一部分 回顾\n一、经济\n内容。\n名词解释\n1.一网通办：指网上办理。\n") ==
        "0/1 回顾|1/1 经济|0/- 名词解释|");
}

TEST_CASE("an unnumbered head over numbers stands in the part that it came behind") {
  const baogao::Document document(
      *baogao::decode("第一部分 报告\n一、回顾\n内容。\n第二部分 "
                      "说明\n关于政府债务的说明\n一、限额\n内容。\n关于绩效的说明\n一、做法\n"
                      "内容。\n第三部分 附表\n内容。\n",
                      "UTF-8"));
  const auto sections = SectionTree(PLUGIN_DIRECTORY "/data").find(document);
  REQUIRE(sections.size() == 8);
  CHECK(sections[3].title == "关于政府债务的说明");
  CHECK(sections[3].level == 0);
  CHECK(sections[3].until == sections[5].span.start);
  CHECK(sections[2].until == sections[7].span.start);
}
