#include <string>

#include "baogao/host/pipeline.hpp"
#include "catch.hpp"

namespace {

// "sum 94=16+16+62", a relation a line; what does not hold ends in its difference.
std::string relations_of(const std::string& text) {
  static const auto host = baogao::load_plugins();
  const auto document = baogao::analyze(text, "test", *host);
  REQUIRE(document);
  static const char* const types[] = {"sum", "rate", "growth", "from-to"};
  std::string all;
  for (const baogao::Relation& relation : document->found.relations) {
    all += types[static_cast<std::size_t>(relation.type)];
    for (const auto& member : relation.members) {
      all += " ";
      all += member.role;
      all += ":";
      const baogao::FigureRef& figure = member.figure;
      all += figure.table < 0 ? document->found.indicators[figure.index].value.to_string()
                              : document->found.tables[static_cast<std::size_t>(figure.table)]
                                    .entries[figure.index]
                                    .figure->value.to_string();
    }
    if (!relation.holds) all += " off by " + relation.difference.to_string();
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("其中 and brackets make sums") {
  CHECK(relations_of("受理法律援助案件94件，其中刑事案件16件，民事案件16件，法律帮助案件62件。") ==
        "sum total:94 part:16 part:16 part:62\n");
  CHECK(relations_of("收办申请案件30件（市政府10件、各部门20件），同比增长7%。") ==
        "sum total:30 part:10 part:20\n");
}

TEST_CASE("a sum that fails stays, with its difference") {
  CHECK(relations_of("受理法律援助案件94件，其中刑事案件16件，民事案件26件，法律帮助案件62件。") ==
        "sum total:94 part:16 part:26 part:62 off by -10\n");
}

TEST_CASE("a list after 其中 need not be complete") {
  CHECK(relations_of("受理法律援助案件94件，其中刑事案件16件，民事案件26件。").empty());
}

TEST_CASE("what is measured is rounded to its last digit, what is counted is not") {
  CHECK(relations_of("公路总里程31700公里，其中国道1449公里，省道2735公里，县道27517公里。") ==
        "sum total:31700 part:1449 part:2735 part:27517\n");
  CHECK(relations_of("受理案件31700件，其中甲类1449件，乙类2735件，丙类27517件。") ==
        "sum total:31700 part:1449 part:2735 part:27517 off by -1\n");
}

TEST_CASE("what follows the parts is none, though it is counted alike") {
  CHECK(relations_of(
            "在校学生131.6万人，其中本专科生116.0万人，硕士生12.9万人，博士生2.8万人，专任教师6.8万人。") ==
        "sum total:1316000 part:1160000 part:129000 part:28000\n");
}

TEST_CASE("two ways to cut one whole are no sum") {
  CHECK(relations_of(
            "卫生技术人员4.82万人，其中执业医师1.95万人，注册护士2.25万人，乡镇卫生院卫生技术人员6885人，"
            "疾控中心卫生技术人员605人。")
            .empty());
}

TEST_CASE("without a word for it only figures that fit are a sum") {
  CHECK(relations_of("评查规范性文件4份，优秀文件1份，良好文件3份。") == "sum total:4 part:1 part:3\n");
  CHECK(relations_of("评查规范性文件5份，优秀文件1份，良好文件3份。").empty());
}

TEST_CASE("rates are of a part and a whole that stand before them") {
  CHECK(relations_of("共调解矛盾纠纷1001件，成功975件，成功率97.4%。") ==
        "rate part:975 whole:1001 rate:97.4\n");
  CHECK(relations_of("共调解矛盾纠纷1001件，成功975件，成功率98.4%。") ==
        "rate part:975 whole:1001 rate:98.4 off by 1\n");
  CHECK(relations_of("新增就业39091人，创业带动就业2089人，城镇调查失业率5.5%。").empty());
}

TEST_CASE("growth and from-to") {
  CHECK(relations_of("全年地区生产总值45亿元，增长5.2%。") == "growth value:4500000000 rate:5.2\n");
  CHECK(relations_of("五年来，地区生产总值从1795亿元增加到5260亿元。") ==
        "from-to from:179500000000 to:526000000000\n");
}

TEST_CASE("总计 of a table's row") {
  CHECK(relations_of(
            "行政复议\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n309\n17\n88\n26\n440\n五、问题\n") ==
        "sum total:440 part:309 part:17 part:88 part:26\n");
}

TEST_CASE("parts in a row behind their total are never more than it") {
  CHECK(relations_of("财政收入完成6717万元，其中税收收入4575万元、非税收入12142万元。") ==
        "sum total:67170000 part:45750000 part:121420000 off by -100000000\n");
}

TEST_CASE("a part in another measure word of its kind counts") {
  CHECK(relations_of("公开信息共计2698条，其中：政策文件1201条、财政信息251条、人事信息44条、规划计划45条、征"
                     "集调查16期、"
                     "其他信息1141条。") ==
        "sum total:2698 part:1201 part:251 part:44 part:45 part:16 part:1141\n");
}

TEST_CASE("one share tells what the others are of") {
  CHECK(relations_of("对11件15项问题线索，9项已办结，占比60%；3项正在办理，占比27%。") ==
        "rate part:9 whole:15 rate:60\nrate part:3 whole:15 rate:27 off by 7\n");
}

TEST_CASE("growth is judged where the text tells what it was") {
  CHECK(relations_of("非税收入2142万元，减收1304万元，下降37.8%。")
            .find("growth value:21420000 amount:13040000 rate:37.8\n") != std::string::npos);
  CHECK(relations_of("非税收入12142万元，减收1304万元，下降37.8%。").find("rate:37.8 off by") !=
        std::string::npos);
  CHECK(relations_of("办理量由3607件增加到3646件，增长1.08%。")
            .find("growth value:3646 earlier:3607 rate:1.08\n") != std::string::npos);
}
