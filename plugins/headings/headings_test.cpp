#include <string>

#include "baogao/model/document.hpp"
#include "catch.hpp"
#include "section_roles.hpp"
#include "section_tree.hpp"
#include "test_outline.hpp"

using baogao::Document;
using baogao::Section;

namespace {

Document read(const std::string& text, const std::string& kind = {}, const std::string& year = {}) {
  static const SectionTree tree(PLUGIN_DIRECTORY "/data");
  static const SectionRoles roles(PLUGIN_DIRECTORY "/data");
  Document document(*baogao::decode(text, "UTF-8"));
  document.identity.kind = kind;
  document.identity.year = year;
  if (!year.empty()) {
    const int reported = std::stoi(year) - (kind == "gwr" ? 1 : 0);
    document.identity.reported = std::to_string(reported);
    document.identity.planned = std::to_string(reported + 1);
  }
  document.found.sections = tree.find(document);
  roles.assign(document, document.found.sections);
  return document;
}

}  // namespace

TEST_CASE("headings of four levels, with their text in the same paragraph or not") {
  CHECK(outline("一、总体情况\n（一）主动公开。全年公开8642条。\n1."
                "加强领导。开会。\n（1）成立专班\n二、存在问题\n") ==
        "1/1 总体情况|2/1 主动公开|3/1 加强领导|4/1 成立专班|1/2 存在问题|");
}

TEST_CASE("half-width and mixed brackets are one level") {
  CHECK(outline("(一)完善制度\n（二)加强监督\n") == "2/1 完善制度|2/2 加强监督|");
}

TEST_CASE("a row inside a sentence is no heading") {
  CHECK(outline("推动一、二、三产业融合发展。\n一、二、三产业增加值分别增长5%。\n").empty());
  CHECK(outline("一批项目落地。\n1.5万元到账。\n").empty());
}

TEST_CASE("a heading broken off its bracket is whole") {
  CHECK(outline("（\n三）改革开放全面推进\n正文。\n") == "2/3 改革开放全面推进|");
}

TEST_CASE("a printed table of contents is no section") {
  CHECK(outline("一、总体情况……………1\n二、存在问题……………5\n一、总体情况\n内容。\n二、存在问题\n内容。\n") ==
        "1/1 总体情况|1/2 存在问题|");
}

TEST_CASE("lists restart under each head") {
  CHECK(outline("（一）甲方面\n1.第一点\n2.第二点\n（二）乙方面\n1.第一点\n") ==
        "2/1 甲方面|3/1 第一点|3/2 第二点|2/2 乙方面|3/1 第一点|");
}

TEST_CASE("unnumbered heads are found where no head is numbered") {
  CHECK(outline("政府工作报告\n各位代表：\n2024年工作回顾\n过去一年，成绩来之不易。\n2025年重点工作\n今年要抓"
                "好落实。\n") == "1/- 2024年工作回顾|1/- 2025年重点工作|");
}

TEST_CASE("a section reaches to the next of its level") {
  const Document document = read("一、甲情况\n内容。\n（一）子目标题\n内容。\n二、乙情况\n内容。\n");
  REQUIRE(document.found.sections.size() == 3);
  CHECK(document.found.sections[0].until == document.found.sections[2].span.start);
  CHECK(document.found.sections[1].until == document.found.sections[2].span.start);
  CHECK(document.found.sections[2].until == document.source().text().size());
}

TEST_CASE("what is planned and what are shortcomings is told by words and years") {
  const Document document = read(
      "关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n二、存在的不足和原因\n三、2025年度主要安排\n（"
      "一）加强领导\n",
      "fazhi", "2024");
  const auto& sections = document.found.sections;
  REQUIRE(sections.size() == 4);
  CHECK_FALSE(sections[0].plan);
  CHECK(sections[1].problems);
  CHECK(sections[2].plan);
  CHECK(sections[3].plan);
}

TEST_CASE("民生实事 under last year's work is no plan") {
  const Document document = read(
      "2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n（一）用心办好民生实事\n内容。\n二、2026年重点工作"
      "\n（一）办好实事\n",
      "gwr", "2026");
  CHECK_FALSE(document.found.sections[1].plan);
  CHECK(document.found.sections[3].plan);
}

TEST_CASE("heads without a marker are told by the outline of the file, below the title") {
  const auto sections = [](const std::vector<std::pair<int, std::string>>& lines) {
    baogao::ReadText read;
    for (const auto& [level, line] : lines) {
      baogao::Block block;
      block.kind = level > 0 ? baogao::Block::Kind::heading : baogao::Block::Kind::paragraph;
      block.level = level;
      block.span = {read.text.size(), read.text.size() + line.size()};
      read.blocks.push_back(block);
      read.text += line + "\n";
    }
    const Document document{baogao::SourceText(std::move(read))};
    std::string all;
    for (const Section& section : SectionTree(PLUGIN_DIRECTORY "/data").find(document))
      all += std::to_string(section.level) + section.title + "|";
    return all;
  };
  CHECK(sections({{1, "某县工作总结"},
                  {2, "过去一年"},
                  {0, "做了工作。"},
                  {3, "抓项目"},
                  {0, "签约。"},
                  {2, "新的一年"},
                  {0, "再做。"}}) == "1过去一年|2抓项目|1新的一年|");
  CHECK(
      sections({{2, "一、过去一年"}, {0, "做了工作。"}, {3, "抓项目"}, {0, "签约。"}, {2, "二、新的一年"}}) ==
      "1过去一年|2抓项目|1新的一年|");
  CHECK(sections({{0, "一、过去一年"}, {0, "做了工作。"}, {0, "二、新的一年"}}) == "1过去一年|1新的一年|");
}

TEST_CASE("a heading of what was done is past, whatever year and words stand before") {
  const Document document = read(
      "一、2024年预算执行情况\n内容。\n二、2024年财政重点工作情况\n内容。\n三、2025年预算草案\n内容。\n"
      "（一）预算安排情况\n内容。\n四、完成预算任务的措施\n内容。\n",
      "yusuan", "2024");
  const auto& sections = document.found.sections;
  REQUIRE(sections.size() == 5);
  CHECK_FALSE(sections[0].plan);
  CHECK_FALSE(sections[1].plan);
  CHECK(sections[2].plan);
  CHECK(sections[3].plan);
  CHECK(sections[4].plan);
}

TEST_CASE("a year is of the plan by the years of the report, not by its name") {
  const Document document = read(
      "一、2024年工作回顾\n（一）2024年主要经济指标\n内容。\n二、2025年经济工作\n内容。\n", "gwr", "2025");
  REQUIRE(document.found.sections.size() == 3);
  CHECK_FALSE(document.found.sections[1].plan);
  CHECK(document.found.sections[2].plan);
}

TEST_CASE("another part of a volume speaks of both years again") {
  const Document document =
      read("第一部分 预算报告\n一、2026年预算草案\n内容。\n第二部分 相关说明\n一、政府债务\n内容。\n",
           "yusuan", "2025");
  REQUIRE(document.found.sections.size() == 4);
  CHECK(document.found.sections[1].plan);
  CHECK_FALSE(document.found.sections[3].plan);
}
