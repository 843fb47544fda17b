#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>

#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "baogao/xml/report_xml.hpp"
#include "catch.hpp"

namespace {

// What a user gets to read of the one plugin in a folder.
std::string message_of(const std::string& kind) {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / kind});
  host.order();
  std::string all;
  for (const auto& problem : host.problems()) {
    CHECK_FALSE(problem.zh.empty());
    all += problem.en + "\n";
  }
  return all;
}

// The first finding that a plugin leaves on a document.
std::string finding_of(const std::string& kind) {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / kind});
  host.order();
  REQUIRE(host.problems().empty());
  const auto document = baogao::analyze("政府工作报告", "x.txt", host);
  REQUIRE(document);
  REQUIRE(document->found.findings.size() == 1);
  return document->found.findings[0].rule + ": " + document->found.findings[0].message.en;
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  const bool found = text.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

}  // namespace

TEST_CASE("a good plugin is loaded and runs") {
  CHECK(message_of("good").empty());
  CHECK(finding_of("good") == "test.good: good");
}

TEST_CASE("a plugin of another API is named with both versions and never runs") {
  const std::string message = message_of("wrong_version");
  holds(message, "wrong_version.so");
  holds(message, "v7");
  holds(message, "this program has v2-");
}

TEST_CASE("a plugin of an older commit's headers is refused with one line that names both stamps") {
  const std::string message = message_of("older_commit");
  CHECK(std::count(message.begin(), message.end(), '\n') == 1);
  holds(message, "older_commit.so: was built for plugin API v2-2aa48fd7845b, this program has v2-");
}

TEST_CASE("a plugin from before there were stamps is refused by its version") {
  holds(message_of("unstamped_commit"),
        "unstamped_commit.so: was built for plugin API v1, this program has v2-");
}

TEST_CASE("a plugin of headers with one member more is refused, too") {
  const std::string message = message_of("altered_headers");
  CHECK(std::count(message.begin(), message.end(), '\n') == 1);
  holds(message, "altered_headers.so: was built for plugin API v2-");
  holds(message, ", this program has v2-");
}

TEST_CASE("a library that is no plugin is named") {
  holds(message_of("no_symbol"), "exports no symbol baogao_plugin_v2_");
}

TEST_CASE("an unresolved symbol is named before anything runs") {
  holds(message_of("unresolved_symbol"), "nobody_has_this");
}

TEST_CASE("a file that is no library is named") {
  holds(message_of("not_a_library"), "is not a shared library");
}

TEST_CASE("a damaged library is named") { holds(message_of("damaged"), "damaged"); }

TEST_CASE("a failure while registering is a message") {
  holds(message_of("throws_on_load"), "words.tsv:3: no such unit");
}

TEST_CASE("a circle of needs and a missing provider are named") {
  const std::string message = message_of("cyclic_needs");
  holds(message, "hen, egg");
  holds(message, "\"orphan\" needs sections, which no plugin provides");
}

TEST_CASE("an exception becomes a finding") {
  holds(finding_of("throws"), "plugin.failure: analyzer \"thrower\" failed: out of ink");
}

TEST_CASE("output that was not declared is dropped with a finding") {
  holds(finding_of("undeclared_output"), "tasks, which it does not declare");
}

TEST_CASE("a span outside of the text is dropped with a finding") {
  holds(finding_of("span_out_of_range"), "outside of the source text");
}

TEST_CASE("a check that throws becomes a finding, and the others still run") {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / "throwing_check"});
  host.order();
  const auto document = baogao::analyze("政府工作报告", "x.txt", host);
  REQUIRE(document);
  const auto findings = baogao::run_checks(baogao::make_draft(*document, nullptr), host);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule == "plugin.failure");
  holds(findings[0].message.en, "out of ink");
  // What points outside of the text is brought to its end.
  CHECK(findings[1].rule == "test.finder");
  CHECK(findings[1].span.end <= document->source().text().size());
}

TEST_CASE("a check that throws what is no exception becomes a finding") {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / "throws_anything"});
  host.order();
  const auto document = baogao::analyze("政府工作报告", "x.txt", host);
  REQUIRE(document);
  const auto findings = baogao::run_checks(baogao::make_draft(*document, nullptr), host);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.en == "check \"test.thrower\" failed for an unknown reason");
  CHECK(baogao::failures_in(findings).size() == 1);
}

TEST_CASE("findings of analyzers stand among those of checks, and can be silenced") {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / "good"});
  host.order();
  const auto document = baogao::analyze("政府工作报告", "x.txt", host);
  REQUIRE(document);
  const baogao::Draft draft = baogao::make_draft(*document, nullptr);
  REQUIRE(baogao::run_checks(draft, host).size() == 1);
  CHECK(baogao::run_checks(draft, host)[0].rule == "test.good");
  baogao::CheckOptions options;
  options.disabled.insert("test.good");
  CHECK(baogao::run_checks(draft, host, options).empty());
}

TEST_CASE("a layer of a plugin's own is put in order, written and checked") {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / "own_layer"});
  host.order();
  const auto document = baogao::analyze("前后左右", "x.txt", host);
  REQUIRE(document);
  const auto findings = baogao::run_checks(baogao::make_draft(*document, nullptr), host);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message.zh == "前");
  std::ostringstream xml;
  baogao::write_report(*document, xml);
  holds(xml.str(),
        "  <layers>\n"
        "    <marks>\n"
        "      <mark start=\"0\" end=\"1\" line=\"1\" text=\"前\">\n"
        "        <part start=\"0\" end=\"1\" line=\"1\" />\n"
        "      </mark>\n"
        "      <mark start=\"1\" end=\"2\" line=\"1\" colour=\"红\">后</mark>\n"
        "    </marks>\n"
        "  </layers>\n");
}

TEST_CASE("a layer with names that XML does not take is dropped with a finding") {
  baogao::PluginHost host;
  host.load({std::filesystem::path(PLUGIN_FOLDERS) / "own_layer"});
  host.order();
  const auto document = baogao::analyze("坏名称", "x.txt", host);
  REQUIRE(document);
  CHECK(document->found.layers.empty());
  REQUIRE(document->found.findings.size() == 1);
  holds(document->found.findings[0].message.en, "a name that XML does not take");
}

TEST_CASE("of two plugins with one name the first wins") {
  baogao::PluginHost host;
  const std::filesystem::path folder = std::filesystem::path(PLUGIN_FOLDERS) / "good";
  host.load({folder, folder});
  CHECK(host.plugins().size() == 1);
  CHECK(host.problems().empty());
}
