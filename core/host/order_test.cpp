#include "baogao/host/plugin_host.hpp"
#include "catch.hpp"

namespace {

using Names = std::vector<std::string>;

class Nothing final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document&) const override { return {}; }
};

// The order of analyzers that are loaded in this one.
Names order_of(const std::vector<baogao::AnalyzerDeclaration>& declarations, std::string* problem = nullptr) {
  baogao::PluginHost host;
  for (const auto& declaration : declarations) host.add_analyzer(declaration, std::make_unique<Nothing>());
  host.order();
  if (problem != nullptr && !host.problems().empty()) *problem = host.problems().front().en;
  return host.analyzer_order();
}

}  // namespace

TEST_CASE("an analyzer runs behind those that provide what it needs") {
  CHECK(order_of({{"tasks", {"sections"}, {"tasks"}},
                  {"headings", {"elements"}, {"sections"}},
                  {"elements", {}, {"elements"}}}) == Names{"elements", "headings", "tasks"});
}

TEST_CASE("an analyzer waits for all that provide a layer") {
  CHECK(order_of({{"counter", {"seals"}, {"findings"}},
                  {"first", {}, {"seals"}},
                  {"second", {"sections"}, {"seals"}},
                  {"headings", {}, {"sections"}}}) == Names{"first", "headings", "second", "counter"});
}

TEST_CASE("a layer of a plugin's own can be needed like any other") {
  CHECK(order_of({{"reader", {"seals"}, {"findings"}}, {"finder", {}, {"seals"}}}) ==
        Names{"finder", "reader"});
}

TEST_CASE("whoever needs what nobody provides is left out, and whoever needs that") {
  std::string problem;
  CHECK(order_of(
            {{"reader", {"seals"}, {"findings"}}, {"finder", {"paper"}, {"seals"}}, {"other", {}, {"tasks"}}},
            &problem) == Names{"other"});
  CHECK(problem == "analyzer \"finder\" needs paper, which no plugin provides; left out");
}

TEST_CASE("a circle is left out and named, and the others run") {
  std::string problem;
  CHECK(order_of({{"hen", {"eggs"}, {"hens"}}, {"egg", {"hens"}, {"eggs"}}, {"other", {}, {"tasks"}}},
                 &problem) == Names{"other"});
  CHECK(problem.find("hen, egg") != std::string::npos);
}
