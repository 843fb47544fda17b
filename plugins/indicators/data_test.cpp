#include <filesystem>
#include <set>
#include <string>

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "numeral_phrases.hpp"
#include "reading.hpp"

namespace {

const std::filesystem::path data = PLUGIN_DIRECTORY "/data";

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

TEST_CASE("every hedge bounds the figure beside it, and none bounds it without") {
  const baogao::TableFile table(data / "hedges.tsv",
                                {"words", "side", "bound", "below", "above", "not_behind"});
  CHECK(read_figures("投资5.5亿元，").front().bound == baogao::Bound::exact);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string words(row[0]);
    const auto readings =
        read_figures(row[1] == "left" ? "投资" + words + "5.5亿元，" : "投资5.5亿元" + words + "，");
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].value == "550000000");
    const baogao::Bound wanted = row[2] == "about" ? baogao::Bound::about
                                 : row[2] == "min" ? baogao::Bound::min
                                                   : baogao::Bound::max;
    CHECK(readings[0].bound == wanted);
  }
}

TEST_CASE("every verb of change changes the figure behind it") {
  const baogao::TableFile table(data / "changes.tsv", {"verb", "change", "counted"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const auto readings = read_figures("财政收入" + std::string(row[0]) + "5.5%，");
    REQUIRE(readings.size() == 1);
    const baogao::Change wanted = row[1] == "increase"   ? baogao::Change::increase
                                  : row[1] == "decrease" ? baogao::Change::decrease
                                                         : baogao::Change::none;
    CHECK(readings[0].change == wanted);
    CHECK(readings[0].name.find("财政收入") == 0);
  }
}

TEST_CASE("no lead word is part of a name, and the word behind it stays") {
  const baogao::TableFile table(data / "lead-words.tsv", {"words", "kind", "not_before"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(names(std::string(row[0]) + "财政收入5.5亿元，") == "财政收入");
  }
}

TEST_CASE("全国 is part of a title, and else whose figure it is") {
  CHECK(names("全国重点实验室45家，") == "全国重点实验室");
  CHECK(names("全国文明村镇达到84个，") == "全国文明村镇");
  CHECK(names("全国粮食产量1.3万亿斤，") == "粮食产量");
}

TEST_CASE("no light verb is part of the name before it") {
  const baogao::TableFile table(data / "verbs.tsv", {"verb", "kind", "ends", "not_behind", "not_before"});
  for (const auto& row : table.rows()) {
    if (row[1] != "light") continue;
    INFO(row[0]);
    CHECK(names("财政收入" + std::string(row[0]) + "5.5亿元，") == "财政收入");
  }
}

TEST_CASE("no noun that is numbered is counted") {
  const baogao::TableFile table(data / "uncounted-nouns.tsv", {"noun"});
  CHECK(values("推进四个工程，建设5个水库，").find("5个") != std::string::npos);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(values("坚持6个" + std::string(row[0]) + "，").empty());
  }
}

TEST_CASE("who acts is no part of a name") {
  const baogao::TableFile table(data / "agents.tsv", {"ending"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(names("栖禾" + std::string(row[0]) + "受理案件35件，") == "受理案件");
  }
}

TEST_CASE("a generic head takes the noun before it along") {
  const baogao::TableFile table(data / "generic-heads.tsv", {"head"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(names("新增企业5家，" + std::string(row[0]) + "达38家，") == "新增企业 企业" + std::string(row[0]));
  }
}

TEST_CASE("every contraction stands for its two parts") {
  const baogao::TableFile table(data / "contractions.tsv", {"word", "parts"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const auto parts = baogao::split_list(row[1]);
    CHECK(names(std::string(row[0]) + "总额分别达到5亿元、6亿元，") ==
          std::string(parts[0]) + "总额 " + std::string(parts[1]) + "总额");
  }
}

TEST_CASE("a verb of action stays with its object, and the object is never lost") {
  const baogao::TableFile table(data / "verbs.tsv", {"verb", "kind", "ends", "not_behind", "not_before"});
  for (const auto& row : table.rows()) {
    if (row[1] == "light") continue;
    INFO(row[0]);
    CHECK(names(std::string(row[0]) + "35件矛盾纠纷，").find("矛盾纠纷") != std::string::npos);
  }
}
