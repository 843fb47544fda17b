#include <algorithm>
#include <filesystem>
#include <sstream>

#include "baogao/base/table_file.hpp"
#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "catch.hpp"

using baogao::Document;
using baogao::Finding;
using baogao::Severity;

namespace {

const baogao::PluginHost& host() {
  static const auto loaded = baogao::load_plugins();
  return *loaded;
}

struct Identity {
  std::string kind, year;
};

Document read(const std::string& text, const Identity& identity) {
  baogao::PipelineOptions options;
  options.identity.kind = identity.kind;
  options.identity.year = identity.year;
  auto document = baogao::analyze(text, "text", host(), options);
  REQUIRE(document);
  return std::move(*document);
}

std::vector<Finding> check(const Document& document, const Document* previous = nullptr) {
  std::vector<const Document*> earlier;
  if (previous != nullptr) earlier.push_back(previous);
  const auto profile =
      document.identity.kind.empty() ? nullptr : baogao::standard_profile(document.identity.kind);
  return baogao::run_checks(baogao::make_draft(document, profile, earlier), host());
}

bool has(const std::vector<Finding>& findings, const std::string& rule) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

// A fenced example of a page: what it shows, and for which report.
struct Example {
  std::string label;
  Identity identity;
  std::string text;
};

std::vector<Example> examples_of(const std::filesystem::path& page) {
  std::vector<Example> examples;
  std::istringstream lines(*baogao::read_file(page.string()));
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("```")) {
      if (open) examples.back().text += line + "\n";
      continue;
    }
    open = !open;
    if (!open) continue;
    std::istringstream words(line.substr(3));
    Example& example = examples.emplace_back();
    words >> example.label;
    for (std::string option; words >> option;) {
      if (option.starts_with("kind=")) example.identity.kind = option.substr(5);
      if (option.starts_with("year=")) example.identity.year = option.substr(5);
    }
  }
  return examples;
}

}  // namespace

TEST_CASE("every rule has a page, and the examples of each are found or let pass") {
  REQUIRE_FALSE(host().checks().empty());
  for (const auto& [declaration, rule] : host().checks()) {
    const auto page = std::filesystem::path(PLUGIN_DIRECTORY "/pages") / (declaration.rule + ".md");
    INFO(declaration.rule);
    REQUIRE(std::filesystem::exists(page));
    CHECK(std::filesystem::exists(declaration.page));
    std::unique_ptr<Document> previous;
    int wrong = 0, right = 0;
    for (const Example& example : examples_of(page)) {
      INFO(example.text);
      if (example.label == "previous") {
        previous = std::make_unique<Document>(read(example.text, example.identity));
        continue;
      }
      REQUIRE((example.label == "wrong" || example.label == "right"));
      (example.label == "wrong" ? wrong : right)++;
      const Document document = read(example.text, example.identity);
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

TEST_CASE("each wrong word is found, and let pass inside of its exceptions") {
  const baogao::TableFile words(std::filesystem::path(PLUGIN_DIRECTORY "/data") / "wrong-words.tsv",
                                {"wrong", "right", "except", "severity", "since"});
  for (const auto& row : words.rows()) {
    INFO(row[0]);
    const std::string wrong(row[0]);
    CHECK(has(check(read("各单位要做到" + wrong + "的要求。", {"fazhi", "2025"})), "text.formula"));
    for (const std::string_view exception : baogao::split_list(row[2])) {
      INFO(exception);
      CHECK(exception.find(wrong) != std::string_view::npos);
      CHECK_FALSE(has(check(read("各单位要做到" + std::string(exception) + "的要求。", {"fazhi", "2025"})),
                      "text.formula"));
    }
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
