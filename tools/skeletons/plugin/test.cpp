#include <algorithm>

#include "baogao/host/pipeline.hpp"
#include "baogao/host/plugin_host.hpp"
#include "catch.hpp"

namespace {

// How many findings the plugin leaves on a text.
std::ptrdiff_t findings_in(const std::string& text) {
  static const auto host = baogao::load_plugins();
  const auto document = baogao::analyze(text, "text", *host, {});
  REQUIRE(document);
  const auto& findings = document->found.findings;
  return std::count_if(findings.begin(), findings.end(),
                       [](const baogao::Finding& finding) { return finding.rule == "@NAME@.found"; });
}

}  // namespace

TEST_CASE("each of the words is marked, and nothing else") {
  CHECK(findings_in("特此报告。\n石桥区人民政府（此处盖章）\n") == 1);
  CHECK(findings_in("特此报告。\n石桥区人民政府\n") == 0);
}
