#include "catch.hpp"
#include "reading.hpp"
#include "report_years.hpp"

using baogao::Bound;
using baogao::Change;

namespace {

Reading only(std::string_view sentence) {
  const auto readings = read_figures(sentence);
  REQUIRE(readings.size() == 1);
  return readings.front();
}

}  // namespace

TEST_CASE("hedges on either side give the bound") {
  CHECK(only("安置就业约300人").bound == Bound::about);
  CHECK(only("增长5%左右").bound == Bound::about);
  CHECK(only("总算力突破7000PF").bound == Bound::min);
  CHECK(only("满意率不低于95%").bound == Bound::min);
  CHECK(only("开展宣讲二十余次").bound == Bound::min);
  CHECK(only("失业率控制在5%以内").bound == Bound::max);
  CHECK(only("签订合约30份").bound == Bound::exact);
}

TEST_CASE("a change is told from a level") {
  CHECK(only("生产总值增长4.8%").change == Change::increase);
  CHECK(only("失业率下降0.4个百分点").change == Change::decrease);
  CHECK(only("城镇化率提高到62.1%").change == Change::none);
  CHECK(only("增速达到5%").change == Change::increase);
  CHECK(only("提升3个市级政务公开中心").change == Change::none);
  CHECK(only("减少审批事项10个").change == Change::none);  // the number of what was dropped
}

TEST_CASE("a change has its basis") {
  CHECK(only("收入比上年增长4.8%").basis == "上年");
  CHECK(only("收入同比增长4.8%").basis == "上年");
  CHECK(only("产值较2020年增长35%").basis == "2020年");
}

TEST_CASE("the interval follows the digits written and the hedge") {
  CHECK(only("成功率97.4%").low == "97.35");
  CHECK(only("成功率97.4%").high == "97.45");
  CHECK(only("调解矛盾纠纷1001件").low == "1001");
  CHECK(only("发放资料50000余份").high == "60000");
  CHECK(only("就业率95%以上").high.empty());
  CHECK(only("增长5%左右").low == "4.5");
}

TEST_CASE("the years are those of the report's identity, 0 where it knows none") {
  baogao::Identity identity;
  CHECK(years_of(identity).reported == 0);
  CHECK(years_of(identity).planned == 0);
  identity.reported = "2024";
  CHECK(years_of(identity).planned == 2025);
  identity.planned = "2026";
  CHECK(years_of(identity).planned == 2026);
  CHECK(years_of(identity).reported == 2024);
}

TEST_CASE("a second aim grows as the first does") {
  const auto readings = read_figures("地区生产总值增长7%以上、力争达到8%，");
  REQUIRE(readings.size() == 2);
  CHECK(readings[1].change == baogao::Change::increase);
  CHECK(readings[1].name == "地区生产总值");
}

TEST_CASE("verbs of reaching are no part of a name") {
  CHECK(names("全省地区生产总值迈上14万亿元台阶，") == "地区生产总值");
  CHECK(names("海洋生产总值突破万亿元，") == "海洋生产总值");
  CHECK(names("外贸进出口总值首次突破700亿元，") == "外贸进出口总值");
}

TEST_CASE("a level beside a growth is no growth") {
  const auto readings = read_figures("外贸进出口总额增长15%以上、突破800亿元，");
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].change == baogao::Change::increase);
  CHECK(readings[1].change == baogao::Change::none);
}

TEST_CASE("growth on the average of years is told from that of one") {
  CHECK(read_figures("地区生产总值年均增长5.7%，").front().basis == "年均");
  CHECK(read_figures("地区生产总值比上年增长5.7%，").front().basis == "上年");
}

TEST_CASE("a negative growth is a decrease, a negative rate of nature is none") {
  CHECK(only("固定资产投资同比-7.1%").change == Change::decrease);
  CHECK(only("固定资产投资同比-7.1%").value == "7.1");
  CHECK(only("固定资产投资同比-7.1%").low == "7.05");
  CHECK(only("规模以上工业增加值增速-2.3%").change == Change::decrease);
  CHECK(only("财政收入同比增幅为-3.6%").change == Change::decrease);
  CHECK(only("人口自然增长率-1.35‰").change == Change::none);
  CHECK(only("人口自然增长率-1.35‰").value == "-1.35");
  CHECK(only("人口自然增长率为-1.35‰").change == Change::none);
  CHECK(only("气温变化-1.35%").change == Change::none);
}

TEST_CASE("what is cut says so") {
  CHECK(only("压减一般性支出2.3亿元").change == Change::decrease);
  CHECK(only("压减一般性支出2.3亿元").name == "一般性支出");
  CHECK(only("减轻企业负担5.6亿元").change == Change::decrease);
  CHECK(only("降低企业用电成本8%").change == Change::decrease);
  CHECK(only("关停散乱污企业36家").name == "关停散乱污企业");
  CHECK(only("化解债务12亿元").name == "化解债务");
  CHECK(only("一般性支出达到2.3亿元").change == Change::none);
}

TEST_CASE("a range is one figure between two ends, and not exact") {
  const Reading range = only("地区生产总值增长5%—5.5%");
  CHECK(range.value == "5");
  CHECK(range.low == "5");
  CHECK(range.high == "5.5");
  CHECK(range.bound == Bound::about);
}
