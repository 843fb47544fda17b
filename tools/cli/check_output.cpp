#include "check_output.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "baogao/base/table_file.hpp"
#include "baogao/host/pipeline.hpp"
#include "baogao/text/characters.hpp"
#include "baseline.hpp"

namespace {

using baogao::Document;
using baogao::Finding;
using baogao::Position;
using baogao::Severity;
using baogao::Span;
using Json = nlohmann::ordered_json;

const char* word_for(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return in(language, "错误", "error");
    case Severity::warning:
      return in(language, "警告", "warning");
    case Severity::info:
      break;
  }
  return in(language, "提示", "info");
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

// --- terminal

std::string counted(std::size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

int columns_of(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_AMBIGUOUS ? 2 : 1;
}

int columns_of(std::u32string_view text) {
  int columns = 0;
  for (const char32_t c : text) columns += columns_of(c);
  return columns;
}

// The line of the source around a place, cut to what fits, and carets under the place.
struct Excerpt {
  std::string line, carets;
};

Excerpt excerpt(const Document& document, Span span) {
  constexpr int widest = 76;  // columns
  constexpr int lead = 24;    // columns kept before the place
  const std::string_view text = document.source().text();
  const std::size_t from = span.start == 0 ? 0 : text.rfind('\n', span.start - 1) + 1;
  const std::size_t to = std::min(text.find('\n', span.start), text.size());
  std::u32string before = baogao::to_utf32(text.substr(from, span.start - from));
  std::u32string marked = baogao::to_utf32(text.substr(span.start, std::min(span.end, to) - span.start));
  std::u32string after = baogao::to_utf32(text.substr(std::min(span.end, to), to - std::min(span.end, to)));
  const auto blank_out = [](std::u32string& part) {
    std::replace_if(
        part.begin(), part.end(), [](char32_t c) { return c < 0x20; }, U' ');
  };
  blank_out(before);
  blank_out(marked);
  blank_out(after);
  std::u32string_view kept = before;
  while (columns_of(kept) > lead) kept.remove_prefix(1);
  if (kept.size() < before.size()) before = std::u32string(1, U'…').append(kept);
  const auto shorten = [](std::u32string& part, int width) {
    bool shortened = false;
    while (!part.empty() && columns_of(part) > width) {
      part.pop_back();
      shortened = true;
    }
    if (shortened) part += U'…';
  };
  shorten(marked, widest - columns_of(before));
  shorten(after, widest - columns_of(before) - columns_of(marked));
  Excerpt result;
  result.line = baogao::to_utf8(before + marked + after);
  result.carets = std::string(static_cast<std::size_t>(columns_of(before)), ' ') +
                  std::string(static_cast<std::size_t>(std::max(1, columns_of(marked))), '^');
  return result;
}

// --- JSON

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

// --- SARIF

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
std::string fingerprint(const std::string& text) {
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

void write_check_text(const Document& document, Language language, bool coloured, std::ostream& out) {
  const auto paint = [&](const char* colour, const std::string& text) {
    return coloured ? fmt::format("\033[{}m{}\033[0m", colour, text) : text;
  };
  std::size_t counts[3] = {}, known = 0;
  for (const Finding& finding : document.found.findings) {
    const Position place = document.source().position(finding.span.start);
    const bool is_known = !finding.known.empty();
    const char* colour = is_known                                ? "2"
                         : finding.severity == Severity::error   ? "1;31"
                         : finding.severity == Severity::warning ? "1;33"
                                                                 : "1;36";
    (is_known ? known : counts[static_cast<std::size_t>(finding.severity)])++;
    std::string label = word_for(finding.severity, language);
    if (is_known) label.append(in(language, "（已知）", " (known)"));
    out << paint("1", fmt::format("{}:{}:{}:", document.source().file, place.line, place.column)) << ' '
        << paint(colour, label + in(language, "：", ":")) << (language == Language::zh ? "" : " ")
        << in(language, finding.message) << ' ' << paint("2", "[" + finding.rule + "]") << '\n';
    if (is_known) out << "    " << in(language, "理由：", "reason: ") << finding.known << '\n';
    const Excerpt shown = excerpt(document, finding.span);
    out << "    " << shown.line << "\n    " << paint(colour, shown.carets) << '\n';
  }
  out << (language == Language::zh
              ? fmt::format("{} 个错误，{} 个警告，{} 个提示", counts[2], counts[1], counts[0])
              : counted(counts[2], "error") + ", " + counted(counts[1], "warning") + ", " +
                    counted(counts[0], "hint"));
  if (known > 0)
    out << (language == Language::zh ? fmt::format("，{} 个已知", known) : fmt::format(", {} known", known));
  out << '\n';
}

void write_check_json(const Document& document, std::ostream& out) {
  Json json{{"report", report_json(document)}, {"findings", Json::array()}};
  for (const Finding& finding : document.found.findings)
    json["findings"].push_back(finding_json(document, finding));
  out << dump(json, 2) << '\n';
}

void write_check_sarif(const Document& document, const baogao::PluginHost& host, Language language,
                       std::ostream& out) {
  Json rules = Json::array();
  std::vector<std::string> names;
  for (const auto& [declaration, check] : host.checks()) {
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
    result["message"] = {{"text", in(language, finding.message)}};
    result["locations"] = Json::array({location_json(document, finding.span)});
    for (const Span related : finding.related)
      result["relatedLocations"].push_back(location_json(document, related));
    result["partialFingerprints"] = {{"ruleSectionWords/v1", fingerprint(identity_of(document, finding))}};
    if (!finding.replacement.empty()) result["fixes"] = replacement_json(document, finding);
    if (!finding.known.empty())
      result["suppressions"] = Json::array({{{"kind", "external"}, {"justification", finding.known}}});
    results.push_back(std::move(result));
  }
  const Json run{{"tool", {{"driver", {{"name", "baogao"}, {"version", BAOGAO_VERSION}, {"rules", rules}}}}},
                 {"columnKind", "unicodeCodePoints"},
                 {"artifacts", Json::array({{{"location", {{"uri", uri_of(document.source().file)}}},
                                             {"mimeType", document.source().media_type}}})},
                 {"results", results}};
  const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({run})}};
  out << dump(log, 2) << '\n';
}

void write_check_html(const Document& document, Language language, std::ostream& out) {
  Json json{{"language", in(language, "zh", "en")},
            {"report", report_json(document)},
            {"text", std::string(document.source().text())}};
  json["findings"] = Json::array();
  for (const Finding& finding : document.found.findings)
    json["findings"].push_back(finding_json(document, finding));
  std::string data = dump(json, -1);
  // No </script> inside of the page's script.
  for (std::size_t at = data.find('<'); at != std::string::npos; at = data.find('<', at))
    data.replace(at, 1, "\\u003c");
  const auto page = baogao::read_file((baogao::core_data_directory() / "check.html").string());
  if (!page) throw std::runtime_error("check.html: " + in(language, page.error()));
  constexpr std::string_view place = "/*DATA*/null";
  const std::size_t at = page->find(place);
  out << page->substr(0, at) << data << page->substr(at + place.size());
}
