#include "reviews.hpp"

#include "analysis_of.hpp"
#include "baogao/base/table_file.hpp"
#include "catch.hpp"

using baogao::Qualifier;

namespace {

bool reviews(std::string_view text) { return last_figure(text).is(Qualifier::review); }

}  // namespace

TEST_CASE("every word of reviews opens one or ends it") {
  const baogao::TableFile table(plugin_data / "reviews.tsv", {"words", "says", "where", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(row[3].find(row[0]) != std::string_view::npos);
    CHECK(reviews(std::string(row[3]) + "全市共有公路35公里。") == (row[1] == "several"));
  }
}

TEST_CASE("a review of several years goes on until one year is spoken of") {
  CHECK(reviews("过去五年，全市砥砺前行。全市共有公路35公里。"));
  CHECK(reviews("过去五年，全市砥砺前行。\n全市共有公路35公里。"));
  CHECK_FALSE(reviews("过去五年，全市砥砺前行。\n2024年，全市共有公路35公里。"));
  CHECK_FALSE(reviews("过去五年，全市砥砺前行。\n2024年工作成效明显。全市共有公路35公里。"));
  CHECK(reviews("过去五年，全市砥砺前行。\n2023年，全市共有公路35公里。"));
  CHECK_FALSE(
      reviews("全市上下认真学习贯彻党中央决策部署，按照省委要求团结奋斗砥砺前行，回首过去五年。全市共有公路35"
              "公里。"));
}

TEST_CASE("what grew or was built over several years is not of one") {
  CHECK(last_figure("过去五年，全市砥砺前行。建成公路35公里。").is(Qualifier::cumulative));
  CHECK_FALSE(last_figure("过去五年，全市砥砺前行。公路通车里程35公里。").is(Qualifier::cumulative));
  CHECK_FALSE(last_figure("建成公路35公里。").is(Qualifier::cumulative));
}
