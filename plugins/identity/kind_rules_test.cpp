#include "kind_rules.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "test_document.hpp"

namespace {

std::string kind(const std::string& text, const std::string& title = {}) {
  static const KindRules rules(PLUGIN_DIRECTORY "/data");
  const baogao::Document document = report(text, title);
  return rules.tell(FrontMatter(document)).name;
}

}  // namespace

TEST_CASE("the words of the table tell the kind they stand for") {
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/kinds.tsv", {"words", "kind", "where"});
  for (const auto& row : table.rows()) {
    CAPTURE(row[0]);
    const std::string words(row[0]);
    if (row[2] == "title") CHECK(kind("青渡区2024年" + words + "\n", "青渡区2024年" + words) == row[1]);
    if (row[2] == "heading") CHECK(kind("正文。\n一、2024年" + words + "\n正文。\n") == row[1]);
  }
}

TEST_CASE("a settlement is no budget") {
  const std::string title = "关于青渡区2024年决算草案和2025年上半年预算执行情况的报告";
  CHECK(kind(title + "\n", title) == "juesuan");
}

TEST_CASE("whoever speaks to delegates and says nothing else gives a work report") {
  CHECK(kind("各位代表：\n过去一年成绩来之不易。\n") == "gwr");
  CHECK(kind("通知\n请按时报送材料。\n").empty());
}
