#include "listed_items.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("items that tell a value are no headings") {
  CHECK(outline("一、税收收入\n税收收入118515万元。其中：\n（一）增值税预算数为47600万元，增加2073万元，主要"
                "是回升。\n"
                "（二）企业所得税预算数为13100万元，增加364万元，主要是盈利。\n") == "1/1 税收收入|");
  CHECK(outline("（一）产业升级\n1、工业增加值增长6.3%。\n3."
                "新建标准厂房12万平方米。\n（二）城乡改观\n⑴新建公园3个。\n"
                "⑵改造老旧小区26个。\n") == "2/1 产业升级|2/2 城乡改观|");
}

TEST_CASE("heads that name what is spent on stay") {
  CHECK(outline("（四）重点支出\n1.统筹安排337.7亿元，支持主导产业。加大投入。\n2.统筹安排453."
                "6亿元，支持重点项目。加快建设。\n"
                "3.安排预备费12.1亿元，用于难以预见的开支。\n") ==
        "2/4 重点支出|3/1 统筹安排337.7亿元，支持主导产业|3/2 统筹安排453.6亿元，支持重点项目|"
        "3/3 安排预备费12.1亿元，用于难以预见的开支|");
}

TEST_CASE("an item with heads under it stays") {
  CHECK(outline("1.地方收入60,700万元，同比增长3%。\n（1）税收收入\n内容。\n") ==
        "3/1 地方收入60,700万元，同比增长3%|4/1 税收收入|");
}

TEST_CASE("entries of a glossary are no headings") {
  CHECK(outline("一、安排\n内容。\n1.健康财政：指财政机体良好。\n2.安全财政：指财政经得起考验。\n") ==
        "1/1 安排|");
}

TEST_CASE("names of annexes are no headings") {
  CHECK(outline("一、安排\n内容。\n附件：\n1．附件1：民生实事一览表\n") == "1/1 安排|");
}

TEST_CASE("every continuation makes an item of a value") {
  const ListedItems items(PLUGIN_DIRECTORY "/data");
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/value-continuations.tsv", {"words", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(row[1].starts_with(row[0]));
    CHECK(items.is_item("罚没收入12.9亿元，" + std::string(row[1]), 3, false));
  }
  CHECK_FALSE(items.is_item("罚没收入12.9亿元，支持产业发展", 3, false));
  CHECK_FALSE(items.is_item("规划到2035年", 3, true));
  CHECK_FALSE(items.is_item("办好民生实事10件", 2, true));
}

TEST_CASE("an item that runs on from the paragraph before is no heading") {
  CHECK(outline("3．更好服务大市场。（1）清理壁垒。开展清理。（2）维护竞争。落实指引。\n（3）打造枢纽。推进建"
                "设。\n（4）开拓市场。\n") == "3/3 更好服务大市场|");
  CHECK(outline("1.收入情况\n（1）全市收入。增长3%。\n（2）市级收入。增长5%。\n") ==
        "3/1 收入情况|4/1 全市收入|4/2 市级收入|");
}

TEST_CASE("notes that begin behind a colon are no headings") {
  CHECK(outline("一、综合\n内容。\n二、环境\n内容。\n注：1.本公报数据为初步统计数。\n2."
                "增加值绝对数按现价计算。\n3.部分数据有误差。\n") == "1/1 综合|1/2 环境|");
}
