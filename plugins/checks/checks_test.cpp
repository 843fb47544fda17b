#include <filesystem>
#include <sstream>

#include "baogao/base/table_file.hpp"
#include "tests/drafts.hpp"

using baogao::Document;
using baogao::Finding;
using baogao::Severity;

TEST_CASE("every rule has a page, and the examples of each are found or let pass") {
  REQUIRE_FALSE(host().checks().empty());
  for (const auto& [declaration, rule] : host().checks()) {
    const auto page = std::filesystem::path(PLUGIN_DIRECTORY "/pages") / (declaration.rule + ".md");
    INFO(declaration.rule);
    REQUIRE(std::filesystem::exists(page));
    CHECK(std::filesystem::exists(declaration.page));
    std::unique_ptr<Document> previous;
    int wrong = 0, right = 0;
    const auto examples = examples_by_heading(page);
    for (const Example& example : examples.begin()->second) {
      INFO(example.text);
      if (example.label == "previous") {
        previous = std::make_unique<Document>(read(example.text, example.given));
        continue;
      }
      REQUIRE((example.label == "wrong" || example.label == "right"));
      (example.label == "wrong" ? wrong : right)++;
      const Document document = read(example.text, example.given);
      CHECK(has(check(document, previous.get()), declaration.rule) == (example.label == "wrong"));
    }
    CHECK(wrong > 0);
    CHECK(right > 0);
  }
}

TEST_CASE("figures of published reports get the verdict of a careful reader") {
  const baogao::TableFile table(std::filesystem::path(PLUGIN_DIRECTORY "/tests") / "exhibits.tsv",
                                {"id", "source", "verdict", "text"});
  CHECK(table.rows().size() == 58);
  for (const auto& row : table.rows()) {
    const Document document = read(std::string(row[3]), {"fazhi", "2024"});
    std::string worst = "none";
    Severity severity = Severity::info;
    for (const Finding& finding : check(document)) {
      if (!finding.rule.starts_with("numbers.")) continue;
      if (worst == "none" || finding.severity > severity) {
        severity = finding.severity;
        worst = baogao::name_of(severity);
      }
    }
    INFO(row[0] << " " << row[3]);
    CHECK(worst == row[2]);
  }
}

TEST_CASE("a part is found by another name, below another heading, or by its matter") {
  const auto profile = baogao::standard_profile("fazhi");
  REQUIRE(profile);
  const auto state = [&](const std::string& text, const char* part) {
    const Document document = read(text, {"fazhi", "2024"});
    const auto places = baogao::find_parts(document, *profile);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (profile->parts[i].id == part) return places[i].state;
    }
    return baogao::PartPlace::State::missing;
  };
  using State = baogao::PartPlace::State;
  CHECK(state("一、法治政府建设工作推进情况\n内容。\n二、面临的形势和问题\n内容。\n", "problems") ==
        State::present);
  CHECK(state("一、主要举措和成效\n（一）党政主要负责人履行推进法治建设第一责任人职责\n内容。\n",
              "first-responsible") == State::nested);
  CHECK(state("一、主要举措和成效\n内容。区长主持召开会议，带头学法，作出批示。\n", "first-responsible") ==
        State::elsewhere);
  CHECK(state("一、主要举措和成效\n内容。\n", "first-responsible") == State::missing);
  CHECK(state("一、强化法治政府建设组织领导，学习习近平法治思想\n内容。\n二、优化营商环境\n内容。\n三、规范行"
              "政执法\n内容。\n",
              "achievements") == State::present);
}

TEST_CASE("what one rule says can be silenced, or made worse") {
  const Document document = read("学习《信访工作条例》、《安全生产法》。", {});
  baogao::CheckOptions options;
  options.severities["form.punctuation"] = Severity::error;
  const baogao::Draft draft = baogao::make_draft(document, nullptr);
  const auto findings = baogao::run_checks(draft, host(), options);
  REQUIRE(has(findings, "form.punctuation"));
  CHECK(findings.front().severity == Severity::error);
  options.disabled.insert("form");
  CHECK_FALSE(has(baogao::run_checks(draft, host(), options), "form.punctuation"));
}
