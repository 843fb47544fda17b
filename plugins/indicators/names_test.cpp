#include "catch.hpp"
#include "reading.hpp"

TEST_CASE("the subject stands before") {
  CHECK(names("全县地区生产总值完成186.4亿元，增长5.7%") == "地区生产总值 地区生产总值");
  CHECK(names("智能算力达2000PF，超算算力达223PF、居全国第3位") == "智能算力 超算算力");
  CHECK(names("全年发放、张贴各类法律法规宣传资料和海报 50000 余份").find("宣传资料") != std::string::npos);
  CHECK(names("森林覆盖率达到67.8%，提高0.3个百分点") == "森林覆盖率 森林覆盖率");
}

TEST_CASE("the object stands behind") {
  CHECK(names("今年来共开展 1440 次矛盾纠纷排查，预防纠纷 162 起") == "矛盾纠纷排查 预防纠纷");
  CHECK(names("全区 785 名领导、干部参加如法网考试，通过率 100%") == "领导、干部 通过率");
  CHECK(names("共受理 94 件法律援助案件，其中刑事案件 16 件，民事案件 16 件") ==
        "受理法律援助案件 刑事案件 民事案件");
  CHECK(names("对8个镇（街道）、26个区直部门开展督察") == "镇（街道） 区直部门");
}

TEST_CASE("a row of figures has a row of names") {
  CHECK(names("刑事、治安案件立案数分别下降25.7%、6%") == "刑事案件立案数 治安案件立案数");
  CHECK(names("制造业投资、高新技术产业投资分别增长30%、24.5%") == "制造业投资 高新技术产业投资");
  CHECK(names("金融机构存贷款余额分别达到248.6亿元、171.3亿元") == "金融机构存款余额 金融机构贷款余额");
  CHECK(names("接待游客326万人次，实现旅游综合收入24.7亿元，分别增长18.3%、21.5%") ==
        "接待游客 旅游综合收入 接待游客 旅游综合收入");
}

TEST_CASE("inside a bracket are the parts, behind it the whole again") {
  CHECK(names("收到申请3607件（市政府349件、市各有关部门933件），同比增长70.3%") ==
        "收到申请 市政府 市各有关部门 收到申请");
}

TEST_CASE("a verb alone acts on the object of its like") {
  CHECK(names("制发行政规范性文件14件，开展清理2次，废止6件，至年底现行有效62件") ==
        "制发行政规范性文件 清理行政规范性文件 废止行政规范性文件 现行有效行政规范性文件");
  CHECK(names("共调解各类矛盾纠纷 1001 件，成功 975 件，成功率 97.4%") ==
        "调解各类矛盾纠纷 成功调解各类矛盾纠纷 成功率");
}

TEST_CASE("who acted, for whom and when are no part of a name") {
  CHECK(names("县司法局审核各类合同和涉法文件118份") == "审核各类合同和涉法文件");
  CHECK(names("为农民工追回工资613万元") == "追回工资");
  CHECK(names("全区142个人民调解委员会共调解各类矛盾纠纷2346件") == "人民调解委员会 调解各类矛盾纠纷");
}

TEST_CASE("a share says of what") {
  CHECK(names("取得法律职业资格的执法人员增加到61名，占执法人员总数的11.5%").find("占执法人员总数") !=
        std::string::npos);
}

TEST_CASE("from and to are two values of one thing") {
  CHECK(names("社会保障支出从1795亿元增加到5260亿元") == "社会保障支出 社会保障支出");
}

TEST_CASE("no name is longer than a head of a column") {
  for (const Reading& reading : read_figures(
           "坚持把解决好人民群众反映强烈的教育医疗养老住房等领域突出问题作为重中之重投入资金36亿元")) {
    CHECK(baogao::to_utf32(reading.name).size() <= 24);
  }
}

TEST_CASE("a half-width comma ends a clause, but not inside a number") {
  CHECK(names("生产总值24763亿元,按不变价格计算,比上年增长5.8%") == "生产总值 生产总值");
  CHECK(names("一般公共预算收入完成237,059万元,下降12.3%") == "一般公共预算收入 一般公共预算收入");
}

TEST_CASE("a date between subject and figure says only when") {
  CHECK(names("地区生产总值从2020年的2.83万亿元提高到2025年的3.87万亿元") == "地区生产总值 地区生产总值");
}

TEST_CASE("what is compared with is no name") {
  CHECK(names("年末机动车总数150.85万辆，比上年末增加9.05万辆") == "机动车总数 机动车总数");
  CHECK(names("国有资本经营预算支出582万元，比上年执行数增长55.6%") ==
        "国有资本经营预算支出 国有资本经营预算支出");
}

TEST_CASE("ordinals share their noun") {
  CHECK(names("第一、二、三次产业贡献率分别为14.2%、33.0%、52.7%") ==
        "第一产业贡献率 第二产业贡献率 第三产业贡献率");
}

TEST_CASE("the number of an item is no part of a name") {
  CHECK(names("32.新增交通监控探头103个") == "新增交通监控探头");
}

TEST_CASE("a row shares the unit that its last figure says") {
  CHECK(values("分别拉动GDP增长0.8个、1.9个、2.9个百分点") == "0.8个百分点 1.9个百分点 2.9个百分点");
  CHECK(values("挽回损失10亿多元") == "1000000000元");
  CHECK(values("　2026-04-20　　出处：统计局").empty());
}

TEST_CASE("an aside in brackets is not what is spoken of") {
  CHECK(names("民用汽车保有量21.07万辆（包括三轮汽车和低速货车），比上年增长2.8%") ==
        "民用汽车保有量 民用汽车保有量");
}

TEST_CASE("a share of the plan says of what it was the plan") {
  CHECK(names("教育支出9.4亿元，为调整预算的96%，下降17.68%") == "教育支出 教育支出完成调整预算 教育支出");
}

TEST_CASE("who draws growth along is named with what it draws") {
  CHECK(names("第一、二、三次产业对经济增长的贡献率分别为14.2%、33.0%、52.7%，分别拉动GDP增长0.8个、1.9个、2."
              "9个百分点。") ==
        "第一产业对经济增长的贡献率 第二产业对经济增长的贡献率 第三产业对经济增长的贡献率 "
        "第一产业拉动GDP增长 第二产业拉动GDP增长 第三产业拉动GDP增长");
}

TEST_CASE("重点 behind a number is of the noun") {
  CHECK(names("完成30个重点中心乡镇卫生院提质建设，") == "重点中心乡镇卫生院提质建设");
  CHECK(names("推进100个重点项目，") == "推进重点项目");
}

TEST_CASE("who crosses a milestone stays the subject") {
  CHECK(names("地区生产总值跨越3个千亿元台阶，达到1.5万亿元、增长19.8%，") ==
        "千亿元台阶 地区生产总值 地区生产总值");
}

TEST_CASE("a year between the name and the figure") {
  CHECK(names("国内生产总值2000年达89404亿元，平均每年增长8.3%。") == "国内生产总值 国内生产总值");
  CHECK(names("农业总产值预计比一九六四年增长百分之五十一。") == "农业总产值");
}
