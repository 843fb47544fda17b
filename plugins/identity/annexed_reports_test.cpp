#include "annexed_reports.hpp"

#include "catch.hpp"
#include "test_document.hpp"

namespace {

std::string body() {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "全市一般公共预算收入稳步增长，各项支出得到保障。";
  return text + "\n";
}

}  // namespace

TEST_CASE("a district's report behind the city's is told with its place and where it begins") {
  const std::string title = "关于青渡市2024年预算执行情况和2025年预算草案的报告";
  const std::string second = "关于青渡市禾溪区2024年预算执行情况和\n2025年预算草案的报告";
  const std::string text = title + "\n各位代表：\n一、2024年预算执行情况\n" + body() + second +
                           "\n各位代表：\n一、2024年预算执行情况\n" + body();
  const baogao::Document document = report(text, title);
  const PlaceFinder places(PLUGIN_DIRECTORY "/data");
  const auto found = find_annexed_reports(FrontMatter(document), places, "青渡市");
  REQUIRE(found.size() == 1);
  CHECK(found[0].title == "关于青渡市禾溪区2024年预算执行情况和2025年预算草案的报告");
  CHECK(found[0].place == "青渡市禾溪区");
  CHECK(found[0].span.start == text.find(second));
}

TEST_CASE("a list of reports, and the title once more, is no second report") {
  const std::string title = "关于青渡市2024年预算执行情况和2025年预算草案的报告";
  const std::string text =
      title + "\n各位代表：\n一、2024年预算执行情况\n" + body() + title +
      "\n一、2024年预算执行情况\n关于禾溪区2024年预算执行情况的报告\n关于栖禾区2024年预算执行情况的报告\n";
  const baogao::Document document = report(text, title);
  const PlaceFinder places(PLUGIN_DIRECTORY "/data");
  CHECK(find_annexed_reports(FrontMatter(document), places, "青渡市").empty());
}
