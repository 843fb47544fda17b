#include "finding_json.hpp"

using baogao::Document;
using baogao::Finding;
using baogao::Position;
using baogao::Span;

namespace {

Json span_json(const Document& document, Span span) {
  const auto& source = document.source();
  const Position start = source.position(span.start), end = source.position(span.end);
  return {{"start", source.code_points(span.start)},
          {"end", source.code_points(span.end)},
          {"line", start.line},
          {"column", start.column},
          {"end_line", end.line},
          {"end_column", end.column}};
}

}  // namespace

Json finding_json(const Document& document, const Finding& finding) {
  Json json{{"rule", finding.rule}, {"severity", baogao::name_of(finding.severity)}};
  json.update(span_json(document, finding.span));
  json["text"] = document.clean_text(finding.span);
  json["message"] = {{"zh", finding.message.zh}, {"en", finding.message.en}};
  if (!finding.replacement.empty()) json["replacement"] = finding.replacement;
  if (!finding.known.empty()) json["known"] = finding.known;
  for (const Span related : finding.related) json["related"].push_back(span_json(document, related));
  return json;
}

Json report_json(const Document& document) {
  return {{"file", document.source().file},
          {"kind", document.identity.kind},
          {"place", document.identity.place},
          {"year", document.identity.year},
          {"title", document.identity.title}};
}

std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}
