#include "unnumbered_heads.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("every known wording is one in its example, and no other line of the report") {
  const UnnumberedHeads heads(PLUGIN_DIRECTORY "/data");
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/unnumbered-heads.tsv", {"words", "match", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string example(row[2]);
    CHECK((row[1] == "closing" ? heads.is_closing(example) : heads.is_known(example)));
    CHECK_FALSE(heads.is_known("过去一年，" + example + "，成绩来之不易"));
  }
  CHECK_FALSE(heads.is_closing("名词解释见附件。"));
}

TEST_CASE("short lines between running text are heads where nothing is numbered") {
  CHECK(outline("政府工作报告\n各位代表：\n现在报告工作。\n国民经济的成就\n成绩很大。\n国际形势和对外工作\n形"
                "势很好。\n") == "1/- 国民经济的成就|1/- 国际形势和对外工作|");
  CHECK(outline("各位代表：\n现在报告工作。\n本报记者摄影报道\n成绩很大。\n").empty());
}

TEST_CASE("lines before numbers that begin again are heads, whatever their words") {
  CHECK(
      outline("牢记嘱托砥砺前行\n一、经济\n内容。\n二、民生\n内容。\n奋勇争先再谱新篇\n一、产业\n内容。\n") ==
      "0/- 牢记嘱托砥砺前行|1/1 经济|1/2 民生|0/- 奋勇争先再谱新篇|1/1 产业|");
}

TEST_CASE("notes begin a section of their own, their numbers none") {
  CHECK(outline("一、综合\n内容。\n二、农业\n内容。\n注释：\n1.本公报数据为初步统计数。\n2."
                "部分数据因四舍五入有误差。\n资料来源：\n"
                "数据来自统计局。\n") == "1/1 综合|1/2 农业|1/- 注释|1/- 资料来源|");
}
