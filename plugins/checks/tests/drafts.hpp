// Drafts for tests: read with all plugins of the build, held against all rules or one.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "baogao/host/plugin_host.hpp"
#include "catch.hpp"

inline const baogao::PluginHost& host() {
  static const auto loaded = baogao::load_plugins();
  return *loaded;
}

// What the user says of a draft; empty: nothing.
struct Given {
  std::string kind, year;
};

inline baogao::Document read(const std::string& text, const Given& given) {
  baogao::PipelineOptions options;
  options.identity.kind = given.kind;
  options.identity.year = given.year;
  auto document = baogao::analyze(text, "text", host(), options);
  REQUIRE(document);
  return std::move(*document);
}

inline baogao::Draft draft_of(const baogao::Document& document, const baogao::Document* previous = nullptr) {
  std::vector<const baogao::Document*> earlier;
  if (previous != nullptr) earlier.push_back(previous);
  const std::string& kind = document.identity.kind;
  return baogao::make_draft(document, kind.empty() ? nullptr : baogao::standard_profile(kind), earlier);
}

// What all rules say.
inline std::vector<baogao::Finding> check(const baogao::Document& document,
                                          const baogao::Document* previous = nullptr) {
  return baogao::run_checks(draft_of(document, previous), host());
}

inline bool has(const std::vector<baogao::Finding>& findings, const std::string& rule) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const baogao::Finding& finding) { return finding.rule == rule; });
}

// What one rule says: quicker where thousands are tried.
inline std::vector<baogao::Finding> findings_of(const std::string& rule, const baogao::Document& document,
                                                const baogao::Document* previous = nullptr) {
  const auto& checks = host().checks();
  const auto found = std::find_if(checks.begin(), checks.end(),
                                  [&](const auto& check) { return check.declaration.rule == rule; });
  REQUIRE(found != checks.end());
  return found->check->check(draft_of(document, previous));
}
inline std::vector<baogao::Finding> found_by(const std::string& rule, const std::string& text,
                                             const Given& given = {}) {
  return findings_of(rule, read(text, given));
}

// A fenced example of a page: what it shows (wrong, right, previous, draft), and of which report.
struct Example {
  std::string label;
  Given given;
  std::string text;
  std::size_t findings = 0;  // of a draft in drafts.md: how many the rule has
  std::string severity;      // of the first
};

// By the heading of the first level that they stand under.
inline std::map<std::string, std::vector<Example>> examples_by_heading(const std::filesystem::path& page) {
  std::map<std::string, std::vector<Example>> examples;
  std::ifstream lines(page);
  std::string heading;
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("```")) {
      if (open) examples[heading].back().text += line + "\n";
      if (!open && line.starts_with("# ")) heading = line.substr(2);
      continue;
    }
    open = !open;
    if (!open) continue;
    std::istringstream words(line.substr(3));
    Example& example = examples[heading].emplace_back();
    words >> example.label;
    for (std::string option; words >> option;) {
      if (option.starts_with("kind=")) example.given.kind = option.substr(5);
      if (option.starts_with("year=")) example.given.year = option.substr(5);
      if (option.starts_with("findings=")) example.findings = std::stoul(option.substr(9));
      if (option.starts_with("severity=")) example.severity = option.substr(9);
    }
  }
  return examples;
}
