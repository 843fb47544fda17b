#include "sarif_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdint>

#include "finding_json.hpp"

namespace {

using baogao::Document;
using baogao::Finding;
using baogao::Position;
using baogao::Severity;
using baogao::Span;

const char* level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// RFC 3986: what is not unreserved is percent-encoded.
std::string uri_of(const std::string& path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

// FNV-1a, so that a finding keeps its fingerprint on every machine.
std::string hash_of(const std::string& text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return fmt::format("{:016x}", hash);
}

Json location_json(const Document& document, Span span) {
  const auto& source = document.source();
  const Position start = source.position(span.start), end = source.position(span.end);
  Json region{{"startLine", start.line},
              {"startColumn", start.column},
              {"endLine", end.line},
              {"endColumn", end.column}};
  region["charOffset"] = source.code_points(span.start);
  region["charLength"] = source.code_points(span.end) - source.code_points(span.start);
  return {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(source.file)}}}, {"region", region}}}};
}

Json replacement_json(const Document& document, const Finding& finding) {
  const Json place = location_json(document, finding.span)["physicalLocation"];
  return Json::array(
      {{{"artifactChanges",
         Json::array(
             {{{"artifactLocation", place["artifactLocation"]},
               {"replacements", Json::array({{{"deletedRegion", place["region"]},
                                              {"insertedContent", {{"text", finding.replacement}}}}})}}})}}});
}

}  // namespace

void SarifFindings::write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
                          std::ostream& out) const {
  const Document& document = draft.report;
  Json rules = Json::array();
  std::vector<std::string> names;
  for (const baogao::CheckDeclaration& declaration : draft.rules) {
    names.push_back(declaration.rule);
    rules.push_back(
        {{"id", declaration.rule}, {"defaultConfiguration", {{"level", level_of(declaration.severity)}}}});
  }
  Json results = Json::array();
  for (const Finding& finding : document.found.findings) {
    Json result{{"ruleId", finding.rule}};
    const auto rule = std::find(names.begin(), names.end(), finding.rule);
    if (rule != names.end()) result["ruleIndex"] = rule - names.begin();
    result["level"] = level_of(finding.severity);
    result["message"] = {{"text", in(options.language, finding.message)}};
    result["locations"] = Json::array({location_json(document, finding.span)});
    for (const Span related : finding.related)
      result["relatedLocations"].push_back(location_json(document, related));
    result["partialFingerprints"] = {
        {"ruleSectionWords/v1", hash_of(baogao::fingerprint_of(document, finding))}};
    if (!finding.replacement.empty()) result["fixes"] = replacement_json(document, finding);
    if (!finding.known.empty())
      result["suppressions"] = Json::array({{{"kind", "external"}, {"justification", finding.known}}});
    results.push_back(std::move(result));
  }
  const Json run{
      {"tool", {{"driver", {{"name", "baogao"}, {"version", options.program_version}, {"rules", rules}}}}},
      {"columnKind", "unicodeCodePoints"},
      {"artifacts", Json::array({{{"location", {{"uri", uri_of(document.source().file)}}},
                                  {"mimeType", document.source().media_type}}})},
      {"results", results}};
  const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({run})}};
  out << text_of(log, 2) << '\n';
}
