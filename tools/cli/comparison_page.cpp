#include "comparison_page.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "baogao/base/table_file.hpp"
#include "baogao/compare/own_views.hpp"
#include "baogao/host/pipeline.hpp"

namespace {

using Json = nlohmann::ordered_json;
using Kind = baogao::ViewColumn::Kind;

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

constexpr const char* kind_names[] = {"text", "number", "place", "report"};

// A report by its index, a place as [start, end], both null where there is none; a number as one.
Json cell_json(const baogao::ViewCell& cell, Kind kind) {
  if (kind == Kind::report) return cell.place ? Json(cell.place->report) : Json();
  if (kind == Kind::place) return cell.place ? Json{cell.place->start, cell.place->end} : Json();
  if (kind == Kind::number && !cell.text.empty()) return Json::parse(cell.text, nullptr, false);
  return cell.text;
}

template <class Row>
Json columns_json(const std::vector<baogao::ColumnOf<Row>>& columns) {
  Json all = Json::array();
  for (const auto& [column, cell] : columns)
    all.push_back({{"id", column.id},
                   {"zh", column.title.zh},
                   {"en", column.title.en},
                   {"kind", kind_names[static_cast<std::size_t>(column.kind)]}});
  return all;
}

template <class Row>
Json row_json(const std::vector<baogao::ColumnOf<Row>>& columns, const Row& row) {
  Json all = Json::array();
  for (const auto& [column, cell] : columns) all.push_back(cell_json(cell(row), column.kind));
  return all;
}

template <class Row>
Json rows_json(const std::vector<baogao::ColumnOf<Row>>& columns, const std::vector<Row>& rows) {
  Json all = Json::array();
  for (const Row& row : rows) all.push_back(row_json(columns, row));
  return all;
}

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
    Json medians = Json::object();
    for (const auto& [year, median] : series.medians) medians[year] = median;
    all.push_back({row_json(baogao::series_columns(), series),
                   rows_json(baogao::point_columns(), series.points), std::move(medians)});
  }
  return all;
}

Json parts_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::PartRow& row : comparison.parts)
    all.push_back({row_json(baogao::part_columns(), row), rows_json(baogao::cell_columns(), row.cells)});
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
  for (const baogao::ReusePair& pair : comparison.reuse)
    all.push_back(
        {row_json(baogao::pair_columns(), pair), rows_json(baogao::passage_columns(), pair.passages)});
  return all;
}

Json conflicts_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::Conflict& conflict : comparison.conflicts)
    all.push_back({row_json(baogao::conflict_columns(), conflict),
                   rows_json(baogao::conflict_figure_columns(), conflict.figures)});
  return all;
}

// What the rows of each element hold.
Json declared_json() {
  return {{"series", columns_json(baogao::series_columns())},
          {"point", columns_json(baogao::point_columns())},
          {"part", columns_json(baogao::part_columns())},
          {"cell", columns_json(baogao::cell_columns())},
          {"pair", columns_json(baogao::pair_columns())},
          {"passage", columns_json(baogao::passage_columns())},
          {"promise", columns_json(baogao::promise_columns())},
          {"conflict", columns_json(baogao::conflict_columns())},
          {"figure", columns_json(baogao::conflict_figure_columns())}};
}

// Views of plugins: columns and rows as they are declared. A cell that leads into a report is [text, report,
// start, end].
Json views_json(const baogao::Comparison& comparison) {
  Json all = Json::array();
  for (const baogao::View& view : comparison.views) {
    Json columns = Json::array();
    for (const baogao::ViewColumn& column : view.columns)
      columns.push_back({{"zh", column.title.zh},
                         {"en", column.title.en},
                         {"kind", kind_names[static_cast<std::size_t>(column.kind)]}});
    Json rows = Json::array();
    for (std::size_t r = 0; r < view.rows; ++r) {
      Json row = Json::array();
      for (std::size_t c = 0; c < view.columns.size(); ++c) {
        const baogao::ViewCell cell = view.cell(r, c);
        row.push_back(cell.place ? Json{cell.text, cell.place->report, cell.place->start, cell.place->end}
                                 : Json(cell.text));
      }
      rows.push_back(std::move(row));
    }
    all.push_back({{"name", view.name},
                   {"zh", view.title.zh},
                   {"en", view.title.en},
                   {"columns", std::move(columns)},
                   {"rows", std::move(rows)}});
  }
  return all;
}

}  // namespace

void write_comparison_page(const baogao::Comparison& comparison, Language language, std::ostream& out) {
  Json boilerplate = Json::array();
  for (const baogao::Boilerplate& sentence : comparison.boilerplate)
    boilerplate.push_back({sentence.text, sentence.reports});
  const Json data{{"language", in(language, "zh", "en")},
                  {"columns", declared_json()},
                  {"reports", reports_json(comparison)},
                  {"series", series_json(comparison)},
                  {"parts", parts_json(comparison)},
                  {"changes", changes_json(comparison)},
                  {"reuse", reuse_json(comparison)},
                  {"boilerplate", boilerplate},
                  {"promises", rows_json(baogao::promise_columns(), comparison.promises)},
                  {"conflicts", conflicts_json(comparison)},
                  {"views", views_json(comparison)}};
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
