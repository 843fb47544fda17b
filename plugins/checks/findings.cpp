#include "findings.hpp"

using baogao::Finding;
using baogao::Severity;
using baogao::Span;

Finding& Findings::add(Span source, std::string_view message, const baogao::MessageArguments& arguments,
                       std::optional<Severity> severity) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_;
  finding.severity = severity.value_or(severity_);
  finding.span = source;
  finding.message = baogao::format_message(knowledge_.message(rule_, message), arguments);
  return finding;
}
