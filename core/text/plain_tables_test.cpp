#include "text/plain_tables.hpp"

#include "catch.hpp"

using baogao::Block;
using baogao::find_plain_tables;

namespace {

// The cells of a table, row by row: heads with *, columns apart by |.
std::string grid(std::string_view text, const Block& table) {
  std::string shown;
  int row = 0;
  for (const auto& cell : table.cells) {
    if (cell.row != row) shown += "/";
    row = cell.row;
    shown += (cell.header ? "*" : "") + std::string(text.substr(cell.span.start, cell.span.size())) + "|";
  }
  return shown;
}

}  // namespace

TEST_CASE("rows with their cells apart are a table under their heads") {
  const std::string text =
      "全年情况如下：\n指标    2024年    2023年\n案件    94    88\n复议    12    9\n特此报告。\n";
  const auto tables = find_plain_tables(text);
  REQUIRE(tables.size() == 1);
  CHECK(grid(text, tables[0]) == "*指标|*2024年|*2023年|/案件|94|88|/复议|12|9|");
}

TEST_CASE("a cell a line is a table as web pages come out") {
  const std::string text = "指标\n单位\n数量\n案件\n件\n94\n复议\n件\n12\n诉讼\n件\n7\n";
  const auto tables = find_plain_tables(text);
  REQUIRE(tables.size() == 1);
  CHECK(grid(text, tables[0]) == "*指标|*单位|*数量|/案件|件|94|/复议|件|12|/诉讼|件|7|");
}

TEST_CASE("cells may be signs, marks and strokes for none") {
  const std::string text = "案件    1,234.5    -0.8\n复议    12%    —\n诉讼    ９４    －3.7\n";
  const auto tables = find_plain_tables(text);
  REQUIRE(tables.size() == 1);
  CHECK(grid(text, tables[0]) == "案件|1,234.5|-0.8|/复议|12%|—|/诉讼|９４|－3.7|");
}

TEST_CASE("sentences with figures are no table") {
  CHECK(find_plain_tables("全年办理案件94件，增长5.2%。\n调解纠纷2689件，成功2651件。\n").empty());
  CHECK(find_plain_tables("").empty());
}

TEST_CASE("a table ends before the next numbered head") {
  const std::string text = "案件    94    88\n复议    12    9\n五、下一步工作    2025年\n";
  const auto tables = find_plain_tables(text);
  REQUIRE(tables.size() == 1);
  CHECK(grid(text, tables[0]) == "案件|94|88|/复议|12|9|");
}
