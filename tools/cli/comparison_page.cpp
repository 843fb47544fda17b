#include "comparison_page.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "baogao/base/table_file.hpp"
#include "baogao/host/pipeline.hpp"

namespace {

using Json = nlohmann::ordered_json;

// What an installed file holds.
std::string data_file(const char* name) {
  auto content = baogao::read_file((baogao::core_data_directory() / name).string());
  if (!content) throw std::runtime_error(std::string(name) + ": " + content.error().en);
  return std::move(*content);
}

// As a script's content: no </script> inside of it.
std::string script_text(const Json& json) {
  std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at))
    text.replace(at, 1, "\\u003c");
  return text;
}

double number(const std::string& text) { return std::atof(text.c_str()); }

Json reports_json(const baogao::Comparison& comparison) {
  Json reports = Json::array();
  for (const baogao::ComparedReport& report : comparison.reports) {
    Json sections = Json::array();
    for (const baogao::ComparedSection& section : report.sections)
      sections.push_back({section.level, section.title, section.span.start, section.span.end, section.until});
    reports.push_back({{"href", report.href},
                       {"kind", report.identity.kind},
                       {"place", report.identity.place},
                       {"year", report.identity.year},
                       {"title", report.identity.title},
                       {"characters", report.characters},
                       {"sentences", report.sentences},
                       {"sections", std::move(sections)}});
  }
  return reports;
}

Json series_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::Series& series : comparison.series) {
    Json points = Json::array();
    for (const baogao::SeriesPoint& point : series.points) {
      Json json{{"p", point.place},  {"y", point.year},       {"v", number(point.value)},
                {"r", point.report}, {"s", point.span.start}, {"e", point.span.end},
                {"m", point.mention}};
      if (point.bound != "exact") json["b"] = point.bound;
      if (point.doubtful) json["d"] = true;
      if (point.outlier) json["o"] = true;
      if (point.rank > 0) json["k"] = {point.rank, point.places};
      if (point.rate) json["g"] = *point.rate;
      if (point.change) json["c"] = *point.change;
      if (point.why != "code" && point.why != "name") json["w"] = point.why;
      points.push_back(std::move(json));
    }
    Json json{{"name", series.name},
              {"unit", series.unit},
              {"status", series.status},
              {"change", series.change},
              {"points", std::move(points)}};
    if (!series.code.empty()) json["code"] = series.code;
    if (!series.part.empty()) json["part"] = series.part;
    for (const auto& [year, median] : series.medians) json["medians"][year] = median;
    all.push_back(std::move(json));
  }
  return all;
}

Json parts_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::PartRow& row : comparison.parts) {
    Json cells = Json::array();
    for (const baogao::PartCell& cell : row.cells)
      cells.push_back({cell.report, cell.state, cell.section, cell.characters});
    all.push_back(
        {{"kind", row.kind}, {"name", row.name}, {"required", row.required}, {"cells", std::move(cells)}});
  }
  return all;
}

Json changes_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::SectionChange& change : comparison.section_changes)
    all.push_back(
        {change.a, change.b, change.type, change.a_section, change.b_section, change.score, change.why});
  return all;
}

Json reuse_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::ReusePair& pair : comparison.reuse) {
    Json passages = Json::array();
    for (const baogao::Passage& passage : pair.passages)
      passages.push_back({passage.a.start, passage.a.end, passage.b.start, passage.b.end, passage.exact});
    Json sections = Json::array();
    for (const auto& [section, share] : pair.section_shares) sections.push_back({section, share});
    all.push_back({{"a", pair.a},
                   {"b", pair.b},
                   {"share", pair.share},
                   {"passages", std::move(passages)},
                   {"sections", std::move(sections)}});
  }
  return all;
}

Json promises_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::Promise& promise : comparison.promises) {
    all.push_back({{"report", promise.report},
                   {"title", promise.title},
                   {"start", promise.span.start},
                   {"end", promise.span.end},
                   {"outcome", promise.outcome},
                   {"by", promise.by},
                   {"score", promise.score},
                   {"doubtful", promise.doubtful},
                   {"answer", {promise.answer.start, promise.answer.end}},
                   {"figures", promise.figures.size()}});
  }
  return all;
}

Json conflicts_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::Conflict& conflict : comparison.conflicts) {
    Json figures = Json::array();
    for (const baogao::Conflict::Figure& figure : conflict.figures)
      figures.push_back({figure.report, figure.span.start, figure.span.end});
    all.push_back({{"type", conflict.type},
                   {"name", conflict.name},
                   {"expected", conflict.expected},
                   {"found", conflict.found},
                   {"figures", std::move(figures)}});
  }
  return all;
}

}  // namespace

void write_comparison_page(const baogao::Comparison& comparison, Language language, std::ostream& out) {
  Json boilerplate = Json::array();
  for (const baogao::Boilerplate& sentence : comparison.boilerplate)
    boilerplate.push_back({sentence.text, sentence.reports});
  const Json data{{"language", in(language, "zh", "en")},
                  {"reports", reports_json(comparison)},
                  {"series", series_json(comparison)},
                  {"parts", parts_json(comparison)},
                  {"changes", changes_json(comparison)},
                  {"reuse", reuse_json(comparison)},
                  {"boilerplate", boilerplate},
                  {"promises", promises_json(comparison)},
                  {"conflicts", conflicts_json(comparison)}};
  const std::string page = data_file("compare.html");
  constexpr std::string_view chart_place = "/*CHART*/", data_place = "/*DATA*/null",
                             texts_place = "<!--TEXTS-->";
  const std::size_t chart = page.find(chart_place), texts = page.find(texts_place),
                    script = page.find(data_place);
  if (chart == std::string::npos || texts == std::string::npos || script == std::string::npos ||
      script < texts || texts < chart)
    throw std::runtime_error("compare.html: damaged; install the program's data files again");
  out << page.substr(0, chart) << data_file("chart.min.js")
      << page.substr(chart + chart_place.size(), texts - chart - chart_place.size());
  // Each text in a script of its own, taken apart only when it is looked at.
  for (std::size_t i = 0; i < comparison.reports.size(); ++i)
    out << "<script type=\"application/json\" id=\"text" << i << "\">"
        << script_text(Json(comparison.reports[i].text)) << "</script>\n";
  out << page.substr(texts + texts_place.size(), script - texts - texts_place.size()) << script_text(data)
      << page.substr(script + data_place.size());
}
