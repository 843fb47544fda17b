#include "catch.hpp"
#include "reading.hpp"

TEST_CASE("scales are multiplied out") {
  CHECK(values("发电总装机达7582万千瓦") == "75820000千瓦");
  CHECK(values("涉及金额 1019.07 万元") == "10190700元");
  CHECK(values("粮食产量1.3万亿斤以上") == "1300000000000斤");
  CHECK(values("投入1亿2000万元") == "120000000元");
  CHECK(values("涉及金额1,234.5万元") == "12345000元");
}

TEST_CASE("Han numerals are read in every form") {
  CHECK(values("原煤七亿七千多万吨") == "770000000吨");
  CHECK(values("受益群众一百二十万三千人") == "1203000人");
  CHECK(values("落实资金三点五万元") == "35000元");
  CHECK(values("发放补贴三千五百余万元") == "35000000元");
  CHECK(values("整改问题十几个") == "10个");
  CHECK(values("走访企业二十多家") == "20家");
  CHECK(values("服务群众数十万人次") == "100000人次");
}

TEST_CASE("percentages, per mille, points, tenths and fractions are different things") {
  CHECK(values("同比增长百分之十二点八") == "12.8%");
  CHECK(values("办结率百分之百") == "100%");
  CHECK(values("差错率控制在千分之二") == "2‰");
  CHECK(values("占比提高2.3个百分点") == "2.3个百分点");
  CHECK(values("近七成群众满意") == "70%");
  CHECK(values("覆盖三分之二的村") == "0.666667");
  CHECK(values("产值增长两倍") == "2倍");
}

TEST_CASE("a range is one figure") {
  const auto range = read_figures("每村配备3至5个岗位");
  REQUIRE(range.size() == 1);
  CHECK(range[0].value == "3");
  CHECK(range[0].high == "5");
  CHECK(values("投入2至3万元") == "20000元");
  CHECK(values("每村配备3-5个岗位") == "3个");
  CHECK(values("罚款1000—2000元") == "1000元");
}

TEST_CASE("nothing is a figure of 0") {
  CHECK(values("没有发生一起安全事故") == "0起");
  CHECK(values("全年无一起重大案件") == "0起");
}

TEST_CASE("a bare small numeral needs evidence that somebody counted") {
  CHECK(values("优秀文件一份，良好文件三份") == "1份 3份");
  CHECK(values("参加行政执法考试两次，") == "2次");
  CHECK(values("实施一批重点项目").empty());
  CHECK(values("取得法律效果和社会效果的统一").empty());
  CHECK(values("说一件干一件、干一件成一件").empty());
  CHECK(values("进一步提升，一系列举措").empty());
}

TEST_CASE("what only looks like a figure is none") {
  for (const char* sentence : {"持续推进“一网通办”、“最多跑一次”",
                               "实施三高四新战略",
                               "二十届三中全会",
                               "“十四五”规划",
                               "第一责任人",
                               "召开第一次会议",
                               "千方百计稳就业",
                               "三角坪门面",
                               "开展“利剑护蕾”三年行动",
                               "国务院令第711号",
                               "屈报〔2025〕2号",
                               "《2024年重点项目》",
                               "2024年3月1日",
                               "连续7年",
                               "地铁6号线",
                               "两法衔接",
                               "“1+8”都市圈",
                               "分6批次开展",
                               "居全国第3位",
                               "列全市第1"}) {
    INFO(sentence);
    CHECK(values(sentence).empty());
  }
}

TEST_CASE("an amount that tells which things are counted is no figure") {
  CHECK(values("引进亿元以上项目18个") == "18个");
  CHECK(values("投资5000万元以上") == "50000000元");
}

TEST_CASE("telephone numbers are none, counts of the same digits are") {
  CHECK(values("拨打12345热线").empty());
  CHECK(values("新建公路120公里") == "120公里");
  CHECK(values("新增养老服务机构110个") == "110个");
}

TEST_CASE("a bare 万 or 亿 is a figure behind 上, 近 and 超") {
  CHECK(values("参与上千人") == "1000人");
  CHECK(values("惠及近百户") == "100户");
  CHECK(values("整车出口超百万辆") == "1000000辆");
  CHECK(values("惠及120余万婴幼儿") == "1200000");
}

TEST_CASE("rates keep their denominator") {
  CHECK(values("PM2.5平均浓度下降到26微克/立方米") == "26微克/立方米");
}

TEST_CASE("reading is linear in the length of the text") {
  // Not timed here: the scan never looks back further than a clause, so a long run must end at all.
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "一二三四五六七八九十百千万亿";
  CHECK_NOTHROW(read_figures(text));
  text.assign(300000, '9');
  CHECK_NOTHROW(read_figures(text));
  text.clear();
  for (int i = 0; i < 20000; ++i) text += "（";
  CHECK_NOTHROW(read_figures(text + "增长5%"));
}

TEST_CASE("Han numerals with a point, 零 and two scales") {
  CHECK(values("增长百分之一百二十点五，") == "120.5%");
  CHECK(values("共计十点零一元，") == "10.01元");
  CHECK(values("共计一万零十二元，") == "10012元");
  CHECK(values("共计一百二十三亿零一百二十三万零一百二十三元，") == "12301230123元");
  CHECK(values("总量达一万五千亿元，") == "1500000000000元");
  CHECK(values("共计十五元，") == "15元");
  CHECK(values("“十五五”规划，十五届三次全会，九届十一次全会，").empty());
}

TEST_CASE("parts of ten thousand, tenths in digits") {
  CHECK(values("不良率为万分之三，") == "0.0003");
  CHECK(values("占比达3成，") == "30%");
}

TEST_CASE("places in a ranking and stages of a project are no figures") {
  CHECK(values("高新区全国排名53位、提升3位，") == "3位");
  CHECK(values("加快推进引江济淮二期、淮宿蚌城际铁路建设，").empty());
}
