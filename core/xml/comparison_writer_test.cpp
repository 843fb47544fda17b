#include <sstream>

#include "baogao/compare/own_views.hpp"
#include "catch.hpp"

namespace {

using baogao::Comparison;

std::string written(const Comparison& comparison) {
  std::ostringstream out;
  write_comparison(comparison, out);
  return out.str();
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  const bool found = text.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

}  // namespace

TEST_CASE("a column of a place is an attribute where it begins and one where it ends") {
  CHECK(baogao::start_attribute({"at", {}}) == "start");
  CHECK(baogao::end_attribute({"at", {}}) == "end");
  CHECK(baogao::start_attribute({"task-at", {}}) == "task-start");
  CHECK(baogao::end_attribute({"b-at", {}}) == "b-end");
}

TEST_CASE("a point of a series is written by its declared columns") {
  Comparison comparison;
  baogao::Series series;
  series.code = "ec.gdp";
  series.name = "地区生产总值";
  series.unit = "元";
  series.status = "actual";
  series.change = "none";
  baogao::SeriesPoint point;
  point.place = "青渡区";
  point.year = "2024";
  point.value = "4500000000";
  point.bound = "exact";
  point.report = 1;
  point.figure = "i7";
  point.span = {12, 16};
  point.mention = "45亿元";
  point.why = "code";
  point.rate = 5.234;
  series.points.push_back(point);
  comparison.series.push_back(series);
  holds(written(comparison),
        "  <series code=\"ec.gdp\" name=\"地区生产总值\" unit=\"元\" status=\"actual\" change=\"none\">\n"
        "    <point place=\"青渡区\" year=\"2024\" value=\"4500000000\" bound=\"exact\" report=\"r2\" "
        "indicator=\"i7\" "
        "start=\"12\" end=\"16\" mention=\"45亿元\" why=\"code\" score=\"1\" rate=\"5.23\" />\n"
        "  </series>\n");
}

TEST_CASE("a promise without an answer has no place of one") {
  Comparison comparison;
  baogao::Promise promise;
  promise.task = "t3";
  promise.title = "建成六号线";
  promise.span = {3, 8};
  promise.outcome = "silent";
  promise.by = 1;
  comparison.promises.push_back(promise);
  holds(written(comparison),
        "<promise report=\"r1\" task=\"t3\" title=\"建成六号线\" task-start=\"3\" task-end=\"8\" "
        "outcome=\"silent\" score=\"0\" "
        "by=\"r2\" />");
}

TEST_CASE("a plugin's view is written with its columns and a cell for each") {
  const std::vector<baogao::ColumnOf<std::string>> columns = {
      {{"office", {"机关", "office"}}, [](const std::string& office) { return baogao::ViewCell{office}; }},
      {{"place", {"位置", "place"}, baogao::ViewColumn::Kind::place, 9}, [](const std::string&) {
         return baogao::ViewCell{"章", baogao::ReportPlace{0, 2, 3}};
       }}};
  Comparison comparison;
  comparison.views.push_back(
      make_view("seals", {"印章", "seals"}, columns, std::vector<std::string>{"县政府"}));
  holds(written(comparison),
        "  <view name=\"seals\" zh=\"印章\" en=\"seals\">\n"
        "    <column id=\"office\" kind=\"text\" width=\"12\" zh=\"机关\" en=\"office\" />\n"
        "    <column id=\"place\" kind=\"place\" width=\"9\" zh=\"位置\" en=\"place\" />\n"
        "    <row>\n"
        "      <cell>县政府</cell>\n"
        "      <cell report=\"r1\" start=\"2\" end=\"3\">章</cell>\n"
        "    </row>\n"
        "  </view>\n");
}
