#include <string>

#include "baogao/host/pipeline.hpp"
#include "catch.hpp"

namespace {

baogao::Identity identity_of(const std::string& text, const std::string& file = "f001.txt") {
  static const auto host = baogao::load_plugins();
  const auto document = baogao::analyze(text, file, *host);
  REQUIRE(document);
  return document->identity;
}

}  // namespace

TEST_CASE("kind, place and year are told by title, congress and opening") {
  const auto identity = [](const std::string& text) {
    const baogao::Identity found = identity_of(text);
    return found.kind + " " + found.place + " " + found.year;
  };
  CHECK(identity("中共青渡区委员会 青渡区人民政府关于2022年度法治政府建设工作情况的报告\n一、主要举措\n") ==
        "fazhi 青渡区 2022");
  CHECK(identity("栖禾县人民政府关于2023年度法治政府建设情况的报告\n") == "fazhi 栖禾县 2023");
  CHECK(identity("宿迁市2023年政府信息公开工作年度报告\n") == "xxgk 宿迁市 2023");
  CHECK(identity("政府工作报告\n——2025年1月9日在栖禾县第十八届人民代表大会第四次会议上\n各位代表：\n") ==
        "gwr 栖禾县 2025");
  CHECK(identity("政府工作报告\n——2026年1月26日在广东省第十四届\n人民代表大会第五次会议上\n各位代表：\n") ==
        "gwr 广东省 2026");
  CHECK(identity("临澜省统计局- 青渡市2024年国民经济和社会发展统计公报\n") == "tjgb 青渡市 2024");
  CHECK(identity("2024年青渡区国民经济和社会发展统计公报\n") == "tjgb 青渡区 2024");
  CHECK(identity("林朔在青渡市十六届人大七次会议上的政府工作报告（摘登）\n") == "gwr 青渡市 ");
  CHECK(identity("栖禾县2024年政府工作报告\n——2022年1月24日在栖禾县第十九届人民代表大会第二次会议上\n各位代表"
                 "：\n") == "gwr 栖禾县 2022");
}

TEST_CASE("a title broken between its two years is one, and the first is the year reported on") {
  for (const char* text :
       {"关于栖禾县2025年预算执行情况和\n2026年预算草案的报告\n\n各位代表：\n",
        "关于栖禾县2025年国民经济和社会发展计划\n执行情况与2026年计划草案的报告\n\n各位代表：\n"}) {
    const auto identity = identity_of(text);
    CHECK(identity.title.find("2026年") != std::string::npos);
    CHECK(identity.year == "2025");
    CHECK(identity.place == "栖禾县");
  }
}

TEST_CASE("a budget's cover, meeting and bureau tell who reports on what") {
  const auto identity = identity_of(
      "县十八届人大六次\n会议文件（十二）\n关于2024年全县及县本级预算执行情况和\n2025年全县及县本级预算（草案"
      "）的报告\n"
      "——2025年1月10日在县第十八届\n人民代表大会第六次会议上\n禾溪县财政局\n一、2024年预算执行情况\n收入增长"
      "。\n");
  CHECK(identity.kind == "yusuan");
  CHECK(identity.place == "禾溪县");
  CHECK(identity.year == "2024");
  CHECK(identity.planned == "2025");
  CHECK(identity.title == "关于2024年全县及县本级预算执行情况和2025年全县及县本级预算（草案）的报告");
  CHECK(identity.place_by == baogao::ToldBy::head_line);
}

TEST_CASE("a work report given in December tells of the year that ends") {
  const auto identity = identity_of(
      "禾溪县2024年政府工作报告\n——2024年12月28日在禾溪县第十八届人民代表大会第五次会议上\n一、2024年工作回顾"
      "\n"
      "工作平稳。\n二、2025年工作安排\n再接再厉。\n");
  CHECK(identity.year == "2024");
  CHECK(identity.reported == "2024");
  CHECK(identity.planned == "2025");
}

TEST_CASE("a file's name decides nothing that the text says, and what it decides says so") {
  const std::string text = "各位代表：\n现在，我代表栖禾县人民政府，向大会报告工作。\n工作平稳。\n";
  CHECK(identity_of(text, "r.txt").year.empty());
  CHECK(identity_of(text, "r-2024.txt").year == "2024");
  CHECK(identity_of(text, "r-2024.txt").year_by == baogao::ToldBy::file_name);
  const std::string dated = "2023年栖禾县政府工作报告\n各位代表：\n";
  CHECK(identity_of(dated, "r-2024.txt").year == "2023");
}

TEST_CASE("a digest is told as one, once") {
  static const auto host = baogao::load_plugins();
  const auto document = baogao::analyze(
      "禾溪市2025年财政预算执行情况和2026年财政预算草案的报告（摘要）\n各位代表：\n", "f001.txt", *host);
  REQUIRE(document);
  CHECK(document->identity.form == "digest");
  REQUIRE(document->found.findings.size() == 1);
  CHECK(document->found.findings[0].rule == "identity.form");
}

TEST_CASE("one place is one place whatever it is called") {
  for (const char* name : {"徐水县", "徐水区", "保定市徐水区"})
    CHECK(identity_of("2024年" + std::string(name) + "政府工作报告\n各位代表：\n").place == "保定市徐水区");
}
