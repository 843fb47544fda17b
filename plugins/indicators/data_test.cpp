#include <filesystem>
#include <set>
#include <string>

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "measure_words.hpp"
#include "numeral_phrases.hpp"
#include "reading.hpp"

TEST_CASE("every unit is read behind a number, but for those that are part of another word") {
  const baogao::TableFile table(plugin_data / "measure-words.tsv", {"word", "not_before", "example"});
  std::set<std::string> never;
  for (const auto& row : table.rows()) {
    if (row[1] == "*") never.emplace(row[0]);
  }
  for (const baogao::Unit& unit : baogao::units()) {
    INFO(unit.name);
    if (!unit.makes_figure() || unit.dimension == "age") continue;
    const auto readings = read_figures("共计完成37" + unit.name + "，");
    if (never.contains(unit.name)) {
      CHECK(readings.empty());
      continue;
    }
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].value == "37");
    CHECK(baogao::unit_of(readings[0].unit).base == unit.base);
  }
}

TEST_CASE("a measure word that is part of another word measures nothing") {
  const baogao::TableFile table(plugin_data / "measure-words.tsv", {"word", "not_before", "example"});
  std::set<std::string> seen;
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(seen.insert(std::string(row[0])).second);
    const MeasureWords measures(plugin_data);
    const std::u32string word = baogao::to_utf32(row[0]);
    baogao::Characters text;
    if (row[1] == "*") {
      text.assign(row[0], 0);
      CHECK(measures.find(text, 0) == nullptr);
      continue;
    }
    for (const char32_t next : baogao::to_utf32(row[1])) {
      const std::string both = baogao::to_utf8(word + next);
      INFO(both);
      text.assign(both, 0);
      const MeasureWord* const found = measures.find(text, 0);
      CHECK((found == nullptr || found->text != word));
    }
    const std::string example(row[2]);
    CHECK(values(example).find(row[0]) == std::string::npos);
  }
}

TEST_CASE("no phrase of the phrase table is a figure") {
  const baogao::TableFile table(plugin_data / "numeral-phrases.tsv", {"phrase", "kind"});
  CHECK(table.rows().size() >= 300);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(read_figures("坚持" + std::string(row[0]) + "，").empty());
  }
}

TEST_CASE("every hedge bounds the figure beside it, and none bounds it without") {
  const baogao::TableFile table(plugin_data / "hedges.tsv",
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
  const baogao::TableFile table(plugin_data / "changes.tsv", {"verb", "change", "counted", "leads"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string verb(row[0]);
    const auto readings = read_figures("财政收入" + verb + "5.5%，");
    REQUIRE(readings.size() == 1);
    const baogao::Change wanted = row[1] == "increase" || row[1] == "better" ? baogao::Change::increase
                                  : row[1] == "decrease"                     ? baogao::Change::decrease
                                                                             : baogao::Change::none;
    CHECK(readings[0].change == wanted);
    CHECK(readings[0].name.find("财政收入") == 0);
    if (row[1] == "better")
      CHECK(read_figures("臭氧浓度" + verb + "5.5%，").front().change == baogao::Change::decrease);
    if (row[3] == "yes") {
      CHECK(read_figures(verb + "一般性支出5.5亿元，").front().change == wanted);
      CHECK(read_figures(verb + "审批事项35项，").front().change == baogao::Change::none);
    }
    if (row[2] == "yes") {
      const auto counted = read_figures(verb + "35个审批事项，");
      REQUIRE(counted.size() == 1);
      CHECK(counted[0].change == wanted);
    }
  }
}

TEST_CASE("every burden gets better by falling") {
  const baogao::TableFile table(plugin_data / "burdens.tsv", {"word", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const auto readings = read_figures(row[1]);
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].name.find(row[0]) != std::string::npos);
    CHECK(readings[0].change == baogao::Change::decrease);
  }
  CHECK(read_figures("空气质量改善12.5%。").front().change == baogao::Change::increase);
}

TEST_CASE("every filler between a verb of change and its number keeps the change or makes a level of it") {
  const baogao::TableFile table(plugin_data / "fillers.tsv", {"words", "level", "example", "change"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const auto readings = read_figures(row[2]);
    REQUIRE(readings.size() == 1);
    CHECK((readings[0].change == baogao::Change::increase) == (row[3] == "increase"));
    if (row[1] == "yes")
      CHECK(read_figures("财政收入增速" + std::string(row[0]) + "5.5%。").front().change ==
            baogao::Change::increase);
  }
}

TEST_CASE("every word that decides whether a bare numeral counts decides so") {
  const baogao::TableFile table(plugin_data / "counting-words.tsv", {"words", "role", "example", "reading"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(row[2].find(row[0]) != std::string_view::npos);
    CHECK(values(row[2]) == row[3]);
  }
}

TEST_CASE("no lead word is part of a name, and the word behind it stays") {
  const baogao::TableFile table(plugin_data / "lead-words.tsv", {"words", "kind", "not_before"});
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
  const baogao::TableFile table(plugin_data / "verbs.tsv",
                                {"verb", "kind", "ends", "not_behind", "not_before"});
  for (const auto& row : table.rows()) {
    if (row[1] != "light") continue;
    INFO(row[0]);
    CHECK(names("财政收入" + std::string(row[0]) + "5.5亿元，") == "财政收入");
  }
}

TEST_CASE("no noun that is numbered is counted") {
  const baogao::TableFile table(plugin_data / "uncounted-nouns.tsv", {"noun"});
  CHECK(values("推进四个工程，建设5个水库，").find("5个") != std::string::npos);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(values("坚持6个" + std::string(row[0]) + "，").empty());
  }
}

TEST_CASE("who acts is no part of a name") {
  const baogao::TableFile table(plugin_data / "agents.tsv", {"ending"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(names("栖禾" + std::string(row[0]) + "受理案件35件，") == "受理案件");
  }
}

TEST_CASE("a generic head takes the noun before it along") {
  const baogao::TableFile table(plugin_data / "generic-heads.tsv", {"head"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(names("新增企业5家，" + std::string(row[0]) + "达38家，") == "新增企业 企业" + std::string(row[0]));
  }
}

TEST_CASE("every contraction stands for its two parts") {
  const baogao::TableFile table(plugin_data / "contractions.tsv", {"word", "parts"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const auto parts = baogao::split_list(row[1]);
    CHECK(names(std::string(row[0]) + "总额分别达到5亿元、6亿元，") ==
          std::string(parts[0]) + "总额 " + std::string(parts[1]) + "总额");
  }
}

TEST_CASE("a verb of action stays with its object, and the object is never lost") {
  const baogao::TableFile table(plugin_data / "verbs.tsv",
                                {"verb", "kind", "ends", "not_behind", "not_before"});
  for (const auto& row : table.rows()) {
    if (row[1] == "light") continue;
    INFO(row[0]);
    CHECK(names(std::string(row[0]) + "35件矛盾纠纷，").find("矛盾纠纷") != std::string::npos);
  }
}
