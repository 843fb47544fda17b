#include "place_finder.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "test_document.hpp"

using baogao::ToldBy;

namespace {

const PlaceFinder& places() {
  static const PlaceFinder finder(PLUGIN_DIRECTORY "/data");
  return finder;
}

std::string place(const std::string& text, const std::string& title = {}) {
  const baogao::Document document = report(text, title);
  return places().tell(FrontMatter(document)).name;
}

}  // namespace

TEST_CASE("each word behind a place shows it in its example; no other word makes one") {
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/place-words.tsv", {"words", "role", "example"});
  for (const auto& row : table.rows()) {
    CAPTURE(row[0], row[2]);
    CHECK(places().in_title(row[2]).empty() == (row[1] != "behind"));
  }
}

TEST_CASE("the place of a title stands at its head, behind 关于 or behind the year") {
  CHECK(places().in_title("关于禾溪县2024年预算执行情况和2025年预算草案的报告") == "禾溪县");
  CHECK(places().in_title("2024年青渡区国民经济和社会发展统计公报") == "青渡区");
  CHECK(places().in_title("中共青渡区委员会青渡区人民政府关于2022年度法治政府建设情况的报告") == "青渡区");
  CHECK(places().in_title("深圳2024年政府工作报告") == "深圳");
  CHECK(places().in_title("关于2025年全市及市本级财政预算执行情况的报告").empty());
  CHECK(places().in_title("情况和2025年预算草案的报告").empty());
  CHECK(places().in_title("北京市长安街改造报告").empty());
}

TEST_CASE(
    "a bureau's name on its line, with its head's or without, tells the place where the title is silent") {
  const std::string title = "关于2024年全县及县本级预算执行情况和2025年全县及县本级预算草案的报告";
  CHECK(place(title + "\n——2025年1月10日在县第十八届人民代表大会第六次会议上\n禾溪县财政局\n一、预算执行\n",
              title) == "禾溪县");
  CHECK(place(title + "\n禾溪县财政局局长 陆清和\n各位代表：\n", title) == "禾溪县");
  CHECK(place(title + "\n市财政局\n各位代表：\n", title).empty());
}

TEST_CASE("the meeting names the place, unless it says no more than 县") {
  CHECK(place("政府工作报告\n——2025年1月9日在栖禾县第十八届人民代表大会第四次会议上\n各位代表：\n",
              "政府工作报告") == "栖禾县");
  CHECK(
      place("政府工作报告\n——2025年1月9日在县第十八届人民代表大会第四次会议上\n各位代表：\n", "政府工作报告")
          .empty());
  CHECK(place("在第十四届全国人民代表大会第三次会议上\n各位代表：\n") == "全国");
}

TEST_CASE("whoever speaks for a government names its place") {
  CHECK(place("各位代表：\n现在，我代表栖禾县人民政府，向大会报告工作。\n") == "栖禾县");
  CHECK(place("各位代表：\n现在，我代表大鹏新区管理委员会，向大会报告工作。\n") == "深圳市大鹏新区");
  CHECK(place("各位代表：\n现在，我代表区人民政府，向大会报告工作。\n").empty());
  CHECK(place("现将有关情况报告如下：\n一、工作情况\n全年工作平稳。\n深圳市光明区人民政府\n2022年2月1日\n") ==
        "深圳市光明区");
}

TEST_CASE("a text that names no place at its head is of the place it names by far the most") {
  std::string text = "各位代表：\n现在，我代表区人民政府，向大会报告工作。\n";
  for (int i = 0; i < 8; ++i) text += "盐田港口繁忙，盐田人民努力，深圳支持。新建学校一所，资源平安。\n";
  CHECK(place(text) == "深圳市盐田区");
  CHECK(place("各位代表：\n现在，我代表区人民政府，向大会报告工作。\n盐田和罗湖一同发展。\n").empty());
}
