#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "baogao/table_file.hpp"
#include "numeral_phrases.hpp"
#include "reading.hpp"

namespace {

const std::filesystem::path data = DATA_DIRECTORY;

}  // namespace

TEST_CASE("every measure word is a unit behind a number") {
  const baogao::TableFile table(data / "measure-words.tsv", {"word", "dimension", "not_before"});
  CHECK(table.rows().size() >= 150);
  std::set<std::string> seen;
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(seen.insert(std::string(row[0])).second);
    if (row[1] == "time" || row[1] == "ordinal" || row[1] == "grade" || row[1] == "age") continue;
    const auto readings = read_figures("共计完成37" + std::string(row[0]) + "，");
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].value == "37");
  }
}

TEST_CASE("no phrase of the phrase table is a figure") {
  const baogao::TableFile table(data / "numeral-phrases.tsv", {"phrase", "kind"});
  CHECK(table.rows().size() >= 300);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(read_figures("坚持" + std::string(row[0]) + "，").empty());
  }
}
