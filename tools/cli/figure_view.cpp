#include "figure_view.hpp"

#include <fmt/format.h>

namespace {

using baogao::ReportXml;
using Cell = baogao::ViewCell;
using Kind = baogao::ViewColumn::Kind;

// A figure with the report it stands in.
struct Row {
  std::shared_ptr<const ReportXml> report;
  const ReportXml::Figure* figure;
};

// A line is a column of every format.
const std::vector<baogao::ColumnOf<Row>>& columns() {
  static const std::vector<baogao::ColumnOf<Row>> all = {
      {{"code", {"代码", "code"}, Kind::text, 16}, [](const Row& row) { return Cell{row.figure->code}; }},
      {{"name", {"名称", "name"}, Kind::text, 26}, [](const Row& row) { return Cell{row.figure->name}; }},
      {{"value", {"数值", "value"}, Kind::number, 16},
       [](const Row& row) { return Cell{row.figure->value}; }},
      {{"unit", {"单位", "unit"}, Kind::text, 10}, [](const Row& row) { return Cell{row.figure->unit}; }},
      {{"bound", {"界限", "bound"}, Kind::text, 8}, [](const Row& row) { return Cell{row.figure->bound}; }},
      {{"change", {"增减", "change"}, Kind::text, 9},
       [](const Row& row) { return Cell{row.figure->change}; }},
      {{"basis", {"对比", "basis"}, Kind::text, 8}, [](const Row& row) { return Cell{row.figure->basis}; }},
      {{"status", {"状态", "status"}, Kind::text, 8},
       [](const Row& row) { return Cell{row.figure->status}; }},
      {{"period", {"时期", "period"}, Kind::text, 11},
       [](const Row& row) { return Cell{row.figure->period}; }},
      {{"scope", {"范围", "scope"}, Kind::text, 10}, [](const Row& row) { return Cell{row.figure->scope}; }},
      {{"low", {"下限", "low"}, Kind::number, 14}, [](const Row& row) { return Cell{row.figure->low}; }},
      {{"high", {"上限", "high"}, Kind::number, 14}, [](const Row& row) { return Cell{row.figure->high}; }},
      {{"place", {"地区", "place"}, Kind::text, 10},
       [](const Row& row) { return Cell{row.report->identity.place}; }},
      {{"year", {"年份", "year"}, Kind::number, 7},
       [](const Row& row) { return Cell{row.report->identity.year}; }},
      {{"kind", {"报告", "report"}, Kind::text, 8},
       [](const Row& row) { return Cell{row.report->identity.kind}; }},
      {{"section", {"章节", "section"}, Kind::text, 24},
       [](const Row& row) { return Cell{row.figure->section}; }},
      {{"mention", {"原文", "mention"}, Kind::text, 14},
       [](const Row& row) { return Cell{row.figure->mention}; }},
      {{"sentence", {"句子", "sentence"}, Kind::text, 60},
       [](const Row& row) { return Cell{row.figure->context}; }},
      {{"place-in-text", {"位置", "offset"}, Kind::text, 24},
       [](const Row& row) { return Cell{fmt::format("{}:{}", row.report->href, row.figure->start)}; }},
  };
  return all;
}

}  // namespace

baogao::View figure_view(const std::vector<std::shared_ptr<const ReportXml>>& reports, bool coded) {
  std::vector<Row> rows;
  for (const auto& report : reports) {
    for (const auto* figures : {&report->indicators, &report->table_figures}) {
      for (const ReportXml::Figure& figure : *figures) {
        if (!coded || !figure.code.empty()) rows.push_back({report, &figure});
      }
    }
  }
  return make_view("figures", {"指标", "figures"}, columns(), std::move(rows));
}
