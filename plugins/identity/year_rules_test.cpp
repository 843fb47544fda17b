#include "year_rules.hpp"

#include "catch.hpp"
#include "test_document.hpp"

namespace {

// year, reported, planned
std::string years(const std::string& text, const std::string& title, const std::string& kind, int known = 0) {
  static const YearRules rules(PLUGIN_DIRECTORY "/data");
  const baogao::Document document = report(text, title);
  const YearRules::Years found = rules.tell(FrontMatter(document), kind, known);
  return std::to_string(found.year) + " " + std::to_string(found.reported) + " " +
         std::to_string(found.planned);
}

}  // namespace

TEST_CASE("a work report is of the year it was given in, and tells of the year before") {
  CHECK(years("政府工作报告\n——2025年1月9日在栖禾县第十八届人民代表大会第四次会议上\n", "政府工作报告",
              "gwr") == "2025 2024 2025");
  CHECK(years("2025年政府工作报告\n各位代表：\n", "2025年政府工作报告", "gwr") == "2025 2024 2025");
  CHECK(years("各位代表：\n一、2024年工作回顾\n二、2025年工作安排\n", "", "gwr") == "2025 2024 2025");
  CHECK(years("各位代表：\n一、关于2019年工作\n二、关于2020年工作\n", "", "gwr") == "2020 2019 2020");
  CHECK(years("各位代表：\n2023年是全面贯彻落实的开局之年。\n", "", "gwr") == "2024 2023 2024");
}

TEST_CASE("a report given in December is of the year that ends") {
  CHECK(years("禾溪县2024年政府工作报告\n——2024年12月28日在禾溪县第十八届人民代表大会第五次会议上\n一、2024年"
              "工作回顾\n"
              "二、2025年工作安排\n",
              "禾溪县2024年政府工作报告", "gwr") == "2024 2024 2025");
}

TEST_CASE(
    "a budget is of the year whose execution it tells, and plans the year that its title names second") {
  const std::string title = "关于禾溪县2024年预算执行情况和2025年预算草案的报告";
  CHECK(years(title + "\n——2025年1月10日在禾溪县第十八届人民代表大会第六次会议上\n", title, "yusuan") ==
        "2024 2024 2025");
  CHECK(years("一、2024年预算执行情况\n二、2025年预算草案\n", "", "yusuan") == "2024 2024 2025");
}

TEST_CASE("a bulletin plans nothing; where its title is lost its first sentence tells the year") {
  CHECK(years("昌原市统计局\n2026年5月\n2025年，全市上下奋力拼搏。\n一、综合\n", "", "tjgb") ==
        "2025 2025 0");
}

TEST_CASE("a date of signature is of the year after the one reported on") {
  baogao::Document document = report("现将有关情况报告如下：\n一、主要举措\n内容。\n2025年2月24日\n");
  document.found.elements.push_back({"date", {0, 0}, "2025年2月24日"});
  const YearRules rules(PLUGIN_DIRECTORY "/data");
  CHECK(rules.tell(FrontMatter(document), "fazhi", 0).year == 2024);
}

TEST_CASE("the user's year stands above the text's, the file's name below") {
  CHECK(years("2025年政府工作报告\n", "2025年政府工作报告", "gwr", 2023) == "2023 2022 2023");
  baogao::Document document = report("各位代表：\n工作平稳。\n");
  baogao::SourceText source = *baogao::decode("各位代表：\n工作平稳。\n", "UTF-8");
  source.file = "work/报告-1985.txt";
  const baogao::Document named(std::move(source));
  const YearRules rules(PLUGIN_DIRECTORY "/data");
  const YearRules::Years found = rules.tell(FrontMatter(named), "gwr", 0);
  CHECK(found.year == 1985);
  CHECK(found.by == baogao::ToldBy::file_name);
}
