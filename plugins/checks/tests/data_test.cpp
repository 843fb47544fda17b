// Each line of the tables in data/ by an example, and that none of them is lost; both sides of what rules
// weigh.

#include <filesystem>
#include <set>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "drafts.hpp"

using baogao::TableFile;

namespace {

const std::filesystem::path data = PLUGIN_DIRECTORY "/data";
const std::filesystem::path examples = PLUGIN_DIRECTORY "/tests";

// Two quarters whose names differ in one character, each in a sentence of its own.
bool takes_for_one(const std::string& a, const std::string& b) {
  const std::string text =
      "走访了" + a + "社区、企业。\n工作在" + a + "社区、企业开展。\n慰问到" + b + "社区、企业。\n";
  return !found_by("text.inconsistent-name", text).empty();
}

std::string character(char32_t c) { return baogao::to_utf8(std::u32string(1, c)); }

}  // namespace

TEST_CASE("each wrong word is found and mended, and let pass inside of its exceptions") {
  const TableFile words(data / "wrong-words.tsv", {"wrong", "right", "except", "severity", "since"});
  CHECK(words.rows().size() == 223);
  for (const auto& row : words.rows()) {
    INFO(row[0]);
    const std::string wrong(row[0]);
    const auto found = found_by("text.formula", "各单位要做到" + wrong + "的要求。", {"fazhi", "2025"});
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().replacement == row[1]);
    CHECK(baogao::name_of(found.front().severity) == row[3]);
    for (const std::string_view exception : baogao::split_list(row[2])) {
      INFO(exception);
      CHECK(exception.find(wrong) != std::string_view::npos);
      CHECK(found_by("text.formula", "各单位要做到" + std::string(exception) + "的要求。", {"fazhi", "2025"})
                .empty());
    }
  }
}

TEST_CASE("each wrong pattern finds its example, and lets pass how that should be written") {
  const TableFile patterns(data / "wrong-patterns.tsv",
                           {"rule", "variant", "pattern", "except", "right", "severity", "once", "kinds"});
  const TableFile sentences(examples / "wrong-patterns.tsv", {"rule", "variant", "wrong", "right"});
  REQUIRE(patterns.rows().size() == sentences.rows().size());
  for (std::size_t i = 0; i < patterns.rows().size(); ++i) {
    const auto& pattern = patterns.rows()[i];
    const auto& sentence = sentences.rows()[i];
    INFO(pattern[2] << ' ' << sentence[2]);
    CHECK(pattern[0] == sentence[0]);
    CHECK(pattern[1] == sentence[1]);
    const std::string rule(pattern[0]);
    const auto found = found_by(rule, std::string(sentence[2]) + "\n", {"fazhi", "2025"});
    REQUIRE_FALSE(found.empty());
    CHECK(baogao::name_of(found.front().severity) == pattern[5]);
    CHECK(found_by(rule, std::string(sentence[3]) + "\n", {"fazhi", "2025"}).empty());
  }
}

TEST_CASE("words that stand twice rightly are no repetition") {
  const TableFile words(data / "repeats.tsv", {"words"});
  CHECK(words.rows().size() == 462);
  std::string text;
  std::set<std::string_view> seen;
  for (const auto& row : words.rows()) {
    INFO(row[0]);
    CHECK(seen.insert(row[0]).second);
    text += "各单位要" + std::string(row[0]) + "，抓好工作。\n";
  }
  for (const auto& finding : found_by("text.repeated", text)) FAIL_CHECK(finding.message.zh);
  CHECK_FALSE(found_by("text.repeated", "各单位要抓好抓好工作。\n").empty());
}

TEST_CASE("words that name no place are no name with a wrong character") {
  CHECK(takes_for_one("石桥", "石标"));
  const TableFile words(data / "common-places.tsv", {"words"});
  CHECK(words.rows().size() == 214);
  for (const auto& row : words.rows()) {
    INFO(row[0]);
    const auto points = baogao::to_utf32(row[0]);
    REQUIRE(points.size() == 2);
    CHECK_FALSE(takes_for_one(std::string(row[0]), character(points[0]) + "钶"));
  }
}

TEST_CASE("characters of one group tell neighbours apart") {
  const TableFile groups(data / "contrasts.tsv", {"characters"});
  CHECK(groups.rows().size() == 11);
  for (const auto& row : groups.rows()) {
    const auto group = baogao::to_utf32(row[0]);
    REQUIRE(group.size() >= 2);
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
      INFO(character(group[i]) << character(group[i + 1]));
      CHECK_FALSE(takes_for_one("石" + character(group[i]), "石" + character(group[i + 1])));
    }
  }
}

TEST_CASE("variants in names that are written so are let pass") {
  const std::string prose = "全年办理行政复议案件九十四件，按时办结率百分之一百，群众满意度进一步提高，";
  CHECK_FALSE(found_by("text.variant-character", prose + "內部管理规范。\n").empty());
  const TableFile words(data / "kept-variants.tsv", {"words"});
  CHECK(words.rows().size() == 19);
  for (const auto& row : words.rows()) {
    INFO(row[0]);
    CHECK(
        found_by("text.variant-character", prose + prose + "由" + std::string(row[0]) + "负责。\n").empty());
  }
}

TEST_CASE("the rules end on drafts as drafts.md says") {
  const auto drafts = examples_by_heading(examples / "drafts.md");
  CHECK(drafts.size() == 7);
  for (const auto& [rule, of_rule] : drafts) {
    for (const Example& example : of_rule) {
      INFO(rule << ' ' << example.text);
      const auto found = found_by(rule, example.text, example.given);
      CHECK(found.size() == example.findings);
      CHECK((found.empty() ? "" : baogao::name_of(found.front().severity)) == example.severity);
    }
  }
}
