// Running the checks on a draft.

#include <algorithm>
#include <cstdlib>

#include "baogao/host/check.hpp"
#include "host/plugin_host_state.hpp"

namespace baogao {
namespace {

bool is_disabled(const std::string& rule, const Draft& draft, const CheckOptions& options) {
  const std::string family = rule.substr(0, rule.find('.'));
  if (options.disabled.contains(rule) || options.disabled.contains(family)) return true;
  if (!draft.profile) return false;
  const auto& silenced = draft.profile->silenced;
  return silenced.contains(rule) || silenced.contains(family);
}

Finding failure(const std::string& rule, const Message& what) {
  Finding finding;
  finding.rule = failure_rule;
  finding.severity = Severity::error;
  finding.message = {"检查“" + rule + "”出错" + what.zh, "check \"" + rule + "\" failed" + what.en};
  return finding;
}

}  // namespace

int Draft::year() const { return std::atoi(report.identity.year.c_str()); }

// The text's own word, else the kind's custom.
int Draft::plan_year() const {
  if (!report.identity.planned.empty()) return std::atoi(report.identity.planned.c_str());
  return year() == 0 ? 0 : year() + (profile ? profile->plan_offset : report.identity.kind == "gwr" ? 0 : 1);
}

bool Draft::is_plan(std::size_t source_offset) const {
  const int section = report.section_at(source_offset);
  return section >= 0 && report.found.sections[static_cast<std::size_t>(section)].plan;
}

Draft make_draft(const Document& report, std::shared_ptr<const Profile> profile,
                 std::vector<const Document*> previous) {
  std::stable_sort(previous.begin(), previous.end(),
                   [](const Document* a, const Document* b) { return a->identity.year > b->identity.year; });
  Draft draft{report, std::move(profile), {}, std::move(previous)};
  const bool has_form = draft.profile && (draft.year() == 0 || draft.year() >= draft.profile->since);
  if (has_form) draft.parts = find_parts(report, *draft.profile);
  return draft;
}

std::vector<Finding> run_checks(const Draft& draft, const PluginHost& host, const CheckOptions& options) {
  std::vector<Finding> findings;
  const std::size_t size = draft.report.source().text().size();
  const auto add = [&](Finding finding) {
    finding.span.end = std::min(finding.span.end, size);
    finding.span.start = std::min(finding.span.start, finding.span.end);
    const auto set = [&](const std::map<std::string, Severity>& severities) {
      if (const auto other = severities.find(finding.rule); other != severities.end())
        finding.severity = other->second;
    };
    if (draft.profile) set(draft.profile->severities);
    set(options.severities);
    findings.push_back(std::move(finding));
  };
  for (const Finding& finding : draft.report.found.findings) {
    if (finding.rule == failure_rule || !is_disabled(finding.rule, draft, options)) add(finding);
  }
  for (const auto& [declaration, check] : host.checks()) {
    if (is_disabled(declaration.rule, draft, options)) continue;
    std::vector<Finding> found;
    try {
      found = check->check(draft);
    } catch (const std::exception& error) {
      found = {
          failure(declaration.rule, {std::string("：") + error.what(), std::string(": ") + error.what()})};
    } catch (...) {
      found = {failure(declaration.rule, {"，原因不明", " for an unknown reason"})};
    }
    for (Finding& finding : found) {
      if (finding.rule.empty()) finding.rule = declaration.rule;
      add(std::move(finding));
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
  return findings;
}

std::vector<Message> failures_in(const std::vector<Finding>& findings) {
  std::vector<Message> failures;
  for (const Finding& finding : findings) {
    if (finding.rule == failure_rule) failures.push_back(finding.message);
  }
  return failures;
}

std::vector<CheckDeclaration> PluginHost::check_declarations() const {
  std::vector<CheckDeclaration> declarations;
  for (const Rule& rule : checks()) declarations.push_back(rule.declaration);
  return declarations;
}

bool PluginHost::knows_rule(std::string_view name) const {
  const auto fits = [&](const std::string& rule) {
    return rule.starts_with(name) && (rule.size() == name.size() || rule[name.size()] == '.');
  };
  const auto leaves = [&](const Offers::Entry& entry) {
    const auto& rules = entry.declaration.rules;
    return std::any_of(rules.begin(), rules.end(), fits);
  };
  const auto& analyzers = state_->offers.analyzers;
  return std::any_of(checks().begin(), checks().end(),
                     [&](const Rule& rule) { return fits(rule.declaration.rule); }) ||
         std::any_of(analyzers.begin(), analyzers.end(), leaves);
}

}  // namespace baogao
