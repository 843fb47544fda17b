#include "baogao/compare/comparison.hpp"
#include "baogao/compare/comparison_step.hpp"
#include "catch.hpp"

namespace {

using baogao::Document;

// A report of the kind that tells one figure, 调解纠纷N件, of the year before.
Document report(const std::string& place, int year, const std::string& value) {
  const std::string opening = "全年调解纠纷", figure = value + "件";
  Document document(*baogao::decode(opening + figure + "。", "UTF-8"));
  document.identity.kind = "fazhi";
  document.identity.place = place;
  document.identity.year = std::to_string(year);
  baogao::Indicator indicator;
  indicator.name = "调解纠纷";
  indicator.value = baogao::Decimal(std::stoll(value));
  indicator.unit = "件";
  indicator.span = {opening.size(), opening.size() + figure.size()};
  indicator.context = {0, opening.size() + figure.size() + std::string_view("。").size()};
  document.found.indicators.push_back(indicator);
  return document;
}

baogao::Comparison compared(const std::vector<Document>& reports, const baogao::Comparer::Steps& steps = {}) {
  baogao::Comparer comparer;
  for (std::size_t i = 0; i < reports.size(); ++i) comparer.add(reports[i], i);
  return comparer.finish(steps);
}

// How many reports it saw, and of what.
class Counter final : public baogao::ComparisonStep {
 public:
  std::vector<baogao::View> compare(const std::vector<baogao::ReportDigest>& reports) const override {
    std::vector<std::string> places;
    for (const baogao::ReportDigest& digest : reports) places.push_back(digest.report.identity.place);
    const std::vector<baogao::ColumnOf<std::string>> columns = {
        {{"place", {"地区", "place"}}, [](const std::string& place) { return baogao::ViewCell{place}; }}};
    return {make_view("places", {"地区", "places"}, columns, std::move(places))};
  }
};

}  // namespace

TEST_CASE("one thing of two places and two years is one series") {
  const auto comparison =
      compared({report("甲县", 2023, "110"), report("甲县", 2024, "121"), report("乙县", 2024, "90")});
  REQUIRE(comparison.series.size() == 1);
  const baogao::Series& series = comparison.series[0];
  CHECK(series.name == "调解纠纷");
  REQUIRE(series.points.size() == 3);
  for (const baogao::SeriesPoint& point : series.points) {
    if (point.place != "甲县" || point.value != "121") continue;
    REQUIRE(point.change);
    CHECK(*point.change == 11);
    CHECK(point.mention == "121件");
  }
}

TEST_CASE("reports stand by kind, place and year, whoever comes first") {
  const auto comparison =
      compared({report("乙县", 2024, "90"), report("甲县", 2024, "121"), report("甲县", 2023, "110")});
  REQUIRE(comparison.reports.size() == 3);
  CHECK(comparison.reports[0].identity.year == "2024");
  CHECK(comparison.reports[0].identity.place == "乙县");
  CHECK(comparison.reports[1].identity.year == "2023");
}

TEST_CASE("one report in two files is compared once") {
  const auto comparison = compared({report("甲县", 2024, "121"), report("甲县", 2024, "121")});
  CHECK(comparison.reports.size() == 1);
  CHECK(comparison.duplicates.size() == 1);
}

TEST_CASE("a step of a plugin sees the reports in their order, and its view stands in the comparison") {
  const Counter counter;
  const auto comparison =
      compared({report("乙县", 2024, "90"), report("甲县", 2024, "121")}, {{"places", &counter}});
  REQUIRE(comparison.views.size() == 1);
  CHECK(comparison.views[0].rows == 2);
  CHECK(comparison.views[0].cell(0, 0).text == "乙县");
}
