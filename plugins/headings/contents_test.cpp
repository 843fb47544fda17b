#include "contents.hpp"

#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("what stands under 目录 is no section, wrapped entries and pages of tables included") {
  CHECK(outline("目 录\n第一部分 预算报告\n第二部分 预算草案报表\n第三部分 相关说明\n人大会议文件（6）\n"
                "2026年预算草案的报告\n各位代表：\n受市人民政府委托，报告如下。\n一、2025年执行情况\n内容。\n"
                "第二部分 预算草案报表\n内容。\n") == "1/1 2025年执行情况|0/2 预算草案报表|");
}

TEST_CASE("a body that begins right behind its contents keeps its first head") {
  CHECK(outline("目录\n一、执行情况\n二、预算草案\n一、执行情况\n内容。\n二、预算草案\n内容。\n") ==
        "1/1 执行情况|1/2 预算草案|");
  CHECK(outline("目录\n第一部分 预算报告\n第二部分 报表\n一、执行情况\n内容。\n") == "1/1 执行情况|");
}

TEST_CASE("a list of a volume's tables is no section, the part over it is") {
  CHECK(outline("内容。\n第二部分 "
                "预算草案报表\n一、一般公共预算\n1.2026年一般公共预算收入表\n2.2026年一般公共预算支出表\n"
                "二、政府性基金预算\n3.2026年政府性基金收入表\n4.2026年政府性基金支出表（按功能分类）\n") ==
        "0/2 预算草案报表|");
}

TEST_CASE("a row of heads that come again is a table of contents") {
  CHECK(outline("一、总体情况\n二、存在问题\n一、总体情况\n内容。\n二、存在问题\n内容。\n") ==
        "1/1 总体情况|1/2 存在问题|");
}

TEST_CASE("a head over entries with leaders is an entry, too") {
  CHECK(outline("录\n第二部分 政府性基金预算\n9 政府性基金收入表………12\n第三部分 国有资本经营预算\n15 "
                "国有资本收入表………18\n"
                "第二部分 政府性基金预算\n内容。\n") == "0/2 政府性基金预算|");
}

TEST_CASE("heads that every part repeats are no contents where text stands in their paragraphs") {
  CHECK(outline("（一）执行情况\n1.一般公共预算\n（1）全市收支。收入增长。\n（二）安排情况\n1."
                "一般公共预算\n（1）全市收支。收入持平。\n") ==
        "2/1 执行情况|3/1 一般公共预算|4/1 全市收支|2/2 安排情况|3/1 一般公共预算|4/1 全市收支|");
}
