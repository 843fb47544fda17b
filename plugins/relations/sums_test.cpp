#include "relations_of.hpp"

TEST_CASE("其中 and brackets make sums") {
  CHECK(relations_of("受理法律援助案件94件，其中刑事案件16件，民事案件16件，法律帮助案件62件。") ==
        "sum total:94 part:16 part:16 part:62\n");
  CHECK(relations_of("收办申请案件30件（市政府10件、各部门20件），同比增长7%。") ==
        "sum total:30 part:10 part:20\n");
}

TEST_CASE("a sum that fails stays, with its difference") {
  CHECK(relations_of("受理法律援助案件94件，其中刑事案件16件，民事案件17件，法律帮助案件62件。") ==
        "sum total:94 part:16 part:17 part:62 off by -1\n");
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

TEST_CASE("eight rounded addends are off by four of their last digits at most") {
  CHECK(relations_of(
            "全县粮食产量10.0万吨，其中甲镇1.2万吨、乙镇1.2万吨、丙镇1.2万吨、丁镇1.2万吨、戊镇1.2万吨、"
            "己镇1.2万吨、庚镇1.2万吨、辛镇1.2万吨。")
            .find("off by") == std::string::npos);
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
  CHECK(relations_of("行政执法人员1250人，其中党员620人，女性410人，40岁以下530人。").empty());
  CHECK(relations_of("年末民用车辆30.2万辆，其中私人汽车28.3万辆，轿车13.5万辆。").empty());
}

TEST_CASE("of parts that overlap those that make the total are its sum") {
  CHECK(relations_of("全市医院32所，其中公立医院12所、三级医院3所、中医医院5所、民营医院20所。")
            .find("off by") == std::string::npos);
  CHECK(relations_of("评查案卷32件，其中优秀12件、抽中3件、复核5件、合格20件。") ==
        "sum total:32 part:12 part:20\n");
}

TEST_CASE("parts of a part are no parts of the whole") {
  CHECK(relations_of("发行债券118.8亿元，其中，一般债券79.3亿元，市级使用7.2亿元、转贷县区72."
                     "1亿元；专项债券39.5亿元。") ==
        "sum total:11880000000 part:7930000000 part:3950000000\n"
        "sum total:7930000000 part:720000000 part:7210000000\n");
}

TEST_CASE("without a word for it only figures that fit are a sum") {
  CHECK(relations_of("评查规范性文件4份，优秀文件1份，良好文件3份。") == "sum total:4 part:1 part:3\n");
  CHECK(relations_of("评查规范性文件5份，优秀文件1份，良好文件3份。").empty());
}

TEST_CASE("parts in a row behind their total are never more than it") {
  CHECK(relations_of("财政收入完成6717万元，其中税收收入4575万元、非税收入12142万元。") ==
        "sum total:67170000 part:45750000 part:121420000 off by -100000000\n");
}

TEST_CASE("a single part is no more than its whole") {
  CHECK(relations_of("受理投诉举报320件，其中办结325件。") == "sum total:320 part:325 off by -5\n");
  CHECK(relations_of("受理投诉举报320件，其中办结315件。").empty());
  CHECK(relations_of("铁路总里程599.29公里（支线66.09公里），其中高速铁路466.6公里。").empty());
  CHECK(relations_of("乡镇卫生院2家（分支机构村卫生室3家）。").empty());
}

TEST_CASE("a total may stand behind its parts") {
  CHECK(relations_of("办理刑事案件86件、民事案件42件、行政案件118件，三类共256件。") ==
        "sum total:256 part:86 part:42 part:118 off by 10\n");
  CHECK(relations_of("办理刑事案件86件、民事案件42件、行政案件118件，三类共246件。") ==
        "sum total:246 part:86 part:42 part:118\n");
  CHECK(relations_of("办理刑事案件86件、民事案件42件、行政案件118件，三年共956件。").empty());
}

TEST_CASE("a part in another measure word of its kind counts") {
  CHECK(relations_of("公开信息共计2698条，其中：政策文件1201条、财政信息251条、人事信息44条、规划计划45条、征"
                     "集调查16期、"
                     "其他信息1141条。") ==
        "sum total:2698 part:1201 part:251 part:44 part:45 part:16 part:1141\n");
}
