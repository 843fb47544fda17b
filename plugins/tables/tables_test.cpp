#include <sstream>

#include "catch.hpp"
#include "csv.hpp"
#include "jsonl.hpp"

namespace {

struct Row {
  std::string name, value;
};

baogao::View view_of(std::vector<Row> rows) {
  using Kind = baogao::ViewColumn::Kind;
  const std::vector<baogao::ColumnOf<Row>> columns = {
      {{"name", {"名称", "name"}}, [](const Row& row) { return baogao::ViewCell{row.name}; }},
      {{"value", {"数值", "value"}, Kind::number},
       [](const Row& row) { return baogao::ViewCell{row.value}; }}};
  return make_view("figures", {"指标", "figures"}, columns, std::move(rows));
}

template <class Writer>
std::string written(std::vector<Row> rows) {
  std::ostringstream out;
  Writer().write({view_of(std::move(rows))}, {}, out);
  return out.str();
}

std::string csv_line(const std::string& name, const std::string& value) {
  const std::string all = written<CsvWriter>({{name, value}});
  const std::size_t from = all.find("\r\n") + 2;
  return all.substr(from, all.size() - from - 2);
}

}  // namespace

TEST_CASE("a table begins with its heads behind a byte order mark") {
  CHECK(written<CsvWriter>({}) == "\xEF\xBB\xBF名称,数值\r\n");
}

TEST_CASE("a cell with a comma or a quotation mark is quoted") {
  CHECK(csv_line("城镇,农村", "3") == "\"城镇,农村\",3");
  CHECK(csv_line("\"两个\"确立", "") == "\"\"\"两个\"\"确立\",");
}

TEST_CASE("a cell that a spreadsheet would run as a formula is guarded") {
  CHECK(csv_line("=1+1", "") == "'=1+1,");
  CHECK(csv_line("+办理案件", "") == "'+办理案件,");
  CHECK(csv_line("-办理案件", "") == "'-办理案件,");
  CHECK(csv_line("@SUM(A1)", "") == "'@SUM(A1),");
  CHECK(csv_line("＝1+1", "") == "'＝1+1,");
  CHECK(csv_line("=HYPERLINK(\"http://a\",\"b\")", "") == "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\",");
}

TEST_CASE("a negative number is no formula") {
  CHECK(csv_line("自然增长率", "-1.35") == "自然增长率,-1.35");
  CHECK(csv_line("自然增长率", "-1+cmd") == "自然增长率,'-1+cmd");
}

TEST_CASE("a number is a number in JSON, and what is none a string") {
  CHECK(written<JsonlWriter>({{"面积", "12.5"}}) == "{\"name\":\"面积\",\"value\":12.5}\n");
  CHECK(written<JsonlWriter>({{"面积", "不详"}}) == "{\"name\":\"面积\",\"value\":\"不详\"}\n");
  CHECK(written<JsonlWriter>({{"面积", "1e5"}}) == "{\"name\":\"面积\",\"value\":\"1e5\"}\n");
  CHECK(written<JsonlWriter>({{"代码", "007"}}) == "{\"name\":\"代码\",\"value\":\"007\"}\n");
}

TEST_CASE("an empty cell is left out of JSON") {
  CHECK(written<JsonlWriter>({{"", "-3"}, {"", ""}}) == "{\"value\":-3}\n{}\n");
}
