#include "text/furniture.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"

using baogao::is_furniture;
using baogao::is_page_number;

TEST_CASE("every line of the table is furniture where it stands") {
  const baogao::TableFile table(baogao::core_data_directory() / "furniture.tsv", {"text", "match"});
  CHECK(table.rows().size() == 132);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string text(row[0]);
    CHECK(is_furniture(text));
    if (row[1] != "line") CHECK(is_furniture(text + "2025"));
    if (row[1] == "part") CHECK(is_furniture("网页" + text + "2025"));
  }
}

TEST_CASE("lines of a report are no furniture, whatever they begin with") {
  CHECK_FALSE(is_furniture(""));
  CHECK_FALSE(is_furniture("大力推进依法行政。"));
  CHECK_FALSE(is_furniture("分享改革成果，办理案件94件。"));
  CHECK_FALSE(is_furniture("来源：" + std::string(200, 'a')));
}

TEST_CASE("page numbers stand between strokes, or say so") {
  CHECK(is_page_number("- 1 -"));
  CHECK(is_page_number("—12—"));
  CHECK(is_page_number("－３－"));
  CHECK(is_page_number("第 3 页 共 9 页"));
  CHECK_FALSE(is_page_number("1"));
  CHECK_FALSE(is_page_number("第3页的内容"));
  CHECK_FALSE(is_page_number("—12345—"));
}
