// Rules that a draft is held against, and how a plugin offers them.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/kinds/profile.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

class PluginHost;

// What a check sees. Earlier reports of the same place, newest first.
struct BAOGAO_API Draft {
  const Document& report;
  std::shared_ptr<const Profile> profile;  // null: the kind is not known
  std::vector<PartPlace> parts;  // of the profile's parts, in their order; none for a report older than they
  std::vector<const Document*> previous;

  // The report's year, and the one its plan speaks of; 0: not known.
  int year() const;
  int plan_year() const;
  // Sections, paragraphs and sentences of the plan are not of the year that is reported.
  bool is_plan(std::size_t source_offset) const;
};

// Finds where one rule is broken. Holds nothing about a document: one instance serves many threads.
class BAOGAO_API Check {
 public:
  virtual ~Check() = default;
  // Findings without a rule get the declared one.
  virtual std::vector<Finding> check(const Draft& draft) const = 0;
};

struct CheckDeclaration {
  std::string rule;  // family.name, stable
  Severity severity = Severity::warning;
  std::filesystem::path page{};  // Markdown: what it is about, its source, wrong and right examples
};

struct CheckOptions {
  std::set<std::string> disabled;              // rules, or families
  std::map<std::string, Severity> severities;  // rule, other than its default
};

// Runs every check of the host on the draft. What comes back are their findings and those that analyzers left
// on the report, in order of the text. A check that throws leaves a finding (rule plugin.failure), and the
// others still run.
BAOGAO_API std::vector<Finding> run_checks(const Draft& draft, const PluginHost& host,
                                           const CheckOptions& options = {});

// Rule, heading above and words in one line: what a finding is recognised by when the text around it has
// changed.
BAOGAO_API std::string fingerprint_of(const Document& report, const Finding& finding);

// The rule of findings that say that a plugin failed on a document.
inline constexpr const char* failure_rule = "plugin.failure";
// What they say.
BAOGAO_API std::vector<Message> failures_in(const std::vector<Finding>& findings);

// A draft of a report as the pipeline left it.
BAOGAO_API Draft make_draft(const Document& report, std::shared_ptr<const Profile> profile,
                            std::vector<const Document*> previous = {});

}  // namespace baogao
