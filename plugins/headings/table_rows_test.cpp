#include "table_rows.hpp"

#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("rows of a table that lost its lines are no headings") {
  CHECK(outline("三、财政措施\n加强管理。\n表1\n一般公共预算收入表\n单位：万元\n项目\n预算数\n一、税收收入\n2"
                "7,139\n"
                "增值税\n23,839\n（一）专项收入\n300\n二、非税收入\n19,444\n") == "1/3 财政措施|");
}

TEST_CASE("a row with its figures is no heading") {
  CHECK(outline(
            "一、税收收入 27,139 27,587 1.7%\n增值税 23,839 24,287 1.9%\n二、非税收入 19,444 22,246 14.4%\n")
            .empty());
  CHECK(outline("1、增值税 517804 万元\n2、消费税 18804 万元\n").empty());
}

TEST_CASE("a heading between a table and running text stays") {
  CHECK(
      outline("三、工业\n工业增长5%。\n表2\n钢材\n1200\n水泥\n300\n汽车\n28\n四、服务业\n服务业增长6%。\n") ==
      "1/3 工业|1/4 服务业|");
}

TEST_CASE("heads over the tables of a disclosure report stay, rows with their numbers do not") {
  CHECK(outline("一、总体情况\n全年公开信息。\n二、主动公开情况\n信息内容\n本年制发件数\n规章\n3\n行政规范性"
                "文件\n12\n"
                "三、收到和处理申请情况\n本列数据的勾稽关系为第一项加第二项之和等于第三项\n申请人情况\n一、本"
                "年新收\n12\n"
                "二、上年结转\n（一）予以公开\n7\n（七）总计\n13\n四、结转下年度\n0\n四、行政复议情况\n结果维"
                "持\n结果纠正\n"
                "1\n2\n五、存在问题\n力量不足。\n") ==
        "1/1 总体情况|1/2 主动公开情况|1/3 收到和处理申请情况|1/4 行政复议情况|1/5 存在问题|");
}
