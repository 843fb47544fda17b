// A line is a column: an attribute in the comparison XML (comparison.xsd takes further ones of these
// elements), a column in every sheet and file, and told on the page.

#include "baogao/compare/own_views.hpp"

#include <cmath>

#include "baogao/model/decimal.hpp"

namespace baogao {
namespace {

using Kind = ViewColumn::Kind;
using Cell = ViewCell;

Cell rounded(double value, int decimals) {
  return {Decimal(std::llround(value * std::pow(10, decimals)), -decimals).to_string()};
}
Cell rounded(std::optional<double> value, int decimals) { return value ? rounded(*value, decimals) : Cell{}; }
Cell flag(bool value) { return {value ? "true" : ""}; }
Cell yes_or_no(bool value) { return {value ? "true" : "false"}; }
Cell count(std::size_t value) { return {std::to_string(value)}; }
Cell count_from_one(int value) { return {value > 0 ? std::to_string(value) : ""}; }
Cell section(int index) { return {index >= 0 ? "s" + std::to_string(index + 1) : ""}; }
Cell report(std::size_t index) { return {"", ReportPlace{index, 0, 0}}; }
Cell place(std::size_t index, CodePoints span) {
  return {std::to_string(span.start), ReportPlace{index, span.start, span.end}};
}

template <class Row>
std::vector<ViewColumn> heads(const std::vector<ColumnOf<Row>>& columns) {
  std::vector<ViewColumn> all;
  all.reserve(columns.size());
  for (const ColumnOf<Row>& column : columns) all.push_back(column.column);
  return all;
}

// What the other elements name a report by.
std::vector<ViewColumn> with_id(std::vector<ViewColumn> columns) {
  columns.insert(columns.begin(), {"id", {"编号", "id"}, Kind::text, 6});
  return columns;
}

std::string attribute(const ViewColumn& column, const char* end) {
  constexpr std::string_view at = "at";
  return column.id.substr(0, column.id.size() - at.size()) + end;
}

}  // namespace

std::string start_attribute(const ViewColumn& column) { return attribute(column, "start"); }
std::string end_attribute(const ViewColumn& column) { return attribute(column, "end"); }

const std::vector<ColumnOf<ComparedReport>>& report_columns() {
  using Row = ComparedReport;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"href", {"文件", "file"}, Kind::text, 40}, [](const Row& row) { return Cell{row.href}; }},
      {{"kind", {"类型", "kind"}, Kind::text, 8}, [](const Row& row) { return Cell{row.identity.kind}; }},
      {{"place", {"地区", "place"}, Kind::text, 12}, [](const Row& row) { return Cell{row.identity.place}; }},
      {{"year", {"年份", "year"}, Kind::number, 7}, [](const Row& row) { return Cell{row.identity.year}; }},
      {{"title", {"标题", "title"}, Kind::text, 40}, [](const Row& row) { return Cell{row.identity.title}; }},
      {{"characters", {"字数", "characters"}, Kind::number, 9},
       [](const Row& row) { return count(row.characters); }},
      {{"sentences", {"句数", "sentences"}, Kind::number, 8},
       [](const Row& row) { return count(row.sentences); }},
  };
  return columns;
}

const std::vector<ColumnOf<Series>>& series_columns() {
  using Row = Series;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"code", {"代码", "code"}, Kind::text, 18}, [](const Row& row) { return Cell{row.code}; }},
      {{"name", {"名称", "name"}, Kind::text, 28}, [](const Row& row) { return Cell{row.name}; }},
      {{"unit", {"单位", "unit"}, Kind::text, 9}, [](const Row& row) { return Cell{row.unit}; }},
      {{"status", {"状态", "status"}, Kind::text, 8}, [](const Row& row) { return Cell{row.status}; }},
      {{"change", {"增减", "change"}, Kind::text, 8}, [](const Row& row) { return Cell{row.change}; }},
      {{"part", {"部分", "part"}, Kind::text, 12}, [](const Row& row) { return Cell{row.part}; }},
  };
  return columns;
}

const std::vector<ColumnOf<SeriesPoint>>& point_columns() {
  using Row = SeriesPoint;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"place", {"地区", "place"}, Kind::text, 12}, [](const Row& row) { return Cell{row.place}; }},
      {{"year", {"年份", "year"}, Kind::text, 10}, [](const Row& row) { return Cell{row.year}; }},
      {{"value", {"数值", "value"}, Kind::number, 16}, [](const Row& row) { return Cell{row.value}; }},
      {{"bound", {"界限", "bound"}, Kind::text, 8}, [](const Row& row) { return Cell{row.bound}; }},
      {{"report", {"报告", "report"}, Kind::report, 18}, [](const Row& row) { return report(row.report); }},
      {{"indicator", {"指标编号", "indicator"}, Kind::text, 10},
       [](const Row& row) { return Cell{row.figure}; }},
      {{"at", {"位置", "start"}, Kind::place, 9}, [](const Row& row) { return place(row.report, row.span); }},
      {{"mention", {"原文", "mention"}, Kind::text, 14}, [](const Row& row) { return Cell{row.mention}; }},
      {{"why", {"依据", "why"}, Kind::text, 12}, [](const Row& row) { return Cell{row.why}; }},
      {{"score", {"相符", "score"}, Kind::number, 8}, [](const Row& row) { return rounded(row.score, 2); }},
      {{"doubtful", {"存疑", "doubtful"}, Kind::text, 8}, [](const Row& row) { return flag(row.doubtful); }},
      {{"outlier", {"离群", "outlier"}, Kind::text, 8}, [](const Row& row) { return flag(row.outlier); }},
      {{"rank", {"排名", "rank"}, Kind::number, 7}, [](const Row& row) { return count_from_one(row.rank); }},
      {{"of", {"共", "of"}, Kind::number, 6}, [](const Row& row) { return count_from_one(row.places); }},
      {{"difference", {"比上年", "difference"}, Kind::number, 14},
       [](const Row& row) { return rounded(row.change, 4); }},
      {{"rate", {"比上年%", "rate"}, Kind::number, 10}, [](const Row& row) { return rounded(row.rate, 2); }},
  };
  return columns;
}

const std::vector<ColumnOf<PartRow>>& part_columns() {
  using Row = PartRow;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"kind", {"类型", "kind"}, Kind::text, 8}, [](const Row& row) { return Cell{row.kind}; }},
      {{"id", {"编号", "id"}, Kind::text, 12}, [](const Row& row) { return Cell{row.id}; }},
      {{"name", {"部分", "part"}, Kind::text, 32}, [](const Row& row) { return Cell{row.name}; }},
      {{"required", {"必须有", "required"}, Kind::text, 8},
       [](const Row& row) { return yes_or_no(row.required); }},
  };
  return columns;
}

const std::vector<ColumnOf<PartCell>>& cell_columns() {
  using Row = PartCell;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"report", {"报告", "report"}, Kind::report, 18}, [](const Row& row) { return report(row.report); }},
      {{"state", {"有无", "state"}, Kind::text, 10}, [](const Row& row) { return Cell{row.state}; }},
      {{"section", {"章节编号", "section"}, Kind::text, 9},
       [](const Row& row) { return section(row.section); }},
      {{"characters", {"字数", "characters"}, Kind::number, 9},
       [](const Row& row) { return count(row.characters); }},
  };
  return columns;
}

const std::vector<ColumnOf<ReusePair>>& pair_columns() {
  using Row = ReusePair;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"a", {"出自", "from"}, Kind::report, 20}, [](const Row& row) { return report(row.a); }},
      {{"b", {"抄入", "into"}, Kind::report, 20}, [](const Row& row) { return report(row.b); }},
      {{"share", {"份额", "share"}, Kind::number, 8}, [](const Row& row) { return rounded(row.share, 3); }},
  };
  return columns;
}

const std::vector<ColumnOf<Passage>>& passage_columns() {
  using Row = Passage;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"a-at", {"出处位置", "from-start"}, Kind::place, 10}, [](const Row& row) { return place(0, row.a); }},
      {{"b-at", {"抄入位置", "into-start"}, Kind::place, 10}, [](const Row& row) { return place(0, row.b); }},
      {{"sentences", {"句数", "sentences"}, Kind::number, 8},
       [](const Row& row) { return count(row.sentences); }},
      {{"exact", {"一字不差", "exact"}, Kind::text, 9}, [](const Row& row) { return yes_or_no(row.exact); }},
  };
  return columns;
}

const std::vector<ColumnOf<Promise>>& promise_columns() {
  using Row = Promise;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"report", {"报告", "report"}, Kind::report, 18}, [](const Row& row) { return report(row.report); }},
      {{"task", {"任务编号", "task"}, Kind::text, 9}, [](const Row& row) { return Cell{row.task}; }},
      {{"title", {"任务", "title"}, Kind::text, 40}, [](const Row& row) { return Cell{row.title}; }},
      {{"task-at", {"任务位置", "task-start"}, Kind::place, 9},
       [](const Row& row) { return place(row.report, row.span); }},
      {{"outcome", {"结果", "outcome"}, Kind::text, 11}, [](const Row& row) { return Cell{row.outcome}; }},
      {{"score", {"相符", "score"}, Kind::number, 8}, [](const Row& row) { return rounded(row.score, 2); }},
      {{"doubtful", {"存疑", "doubtful"}, Kind::text, 8}, [](const Row& row) { return flag(row.doubtful); }},
      {{"by", {"答复报告", "by"}, Kind::report, 20}, [](const Row& row) { return report(row.by); }},
      {{"at", {"答复位置", "start"}, Kind::place, 9},
       [](const Row& row) { return row.outcome == "silent" ? Cell{} : place(row.by, row.answer); }},
  };
  return columns;
}

const std::vector<ColumnOf<Conflict>>& conflict_columns() {
  using Row = Conflict;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"type", {"类型", "type"}, Kind::text, 12}, [](const Row& row) { return Cell{row.type}; }},
      {{"name", {"指标", "name"}, Kind::text, 28}, [](const Row& row) { return Cell{row.name}; }},
      {{"expected", {"应为", "expected"}, Kind::text, 18}, [](const Row& row) { return Cell{row.expected}; }},
      {{"found", {"写作", "found"}, Kind::text, 18}, [](const Row& row) { return Cell{row.found}; }},
  };
  return columns;
}

const std::vector<ColumnOf<Conflict::Figure>>& conflict_figure_columns() {
  using Row = Conflict::Figure;
  static const std::vector<ColumnOf<Row>> columns = {
      {{"report", {"报告", "report"}, Kind::report, 20}, [](const Row& row) { return report(row.report); }},
      {{"indicator", {"指标编号", "indicator"}, Kind::text, 10},
       [](const Row& row) { return Cell{row.figure}; }},
      {{"at", {"位置", "start"}, Kind::place, 9}, [](const Row& row) { return place(row.report, row.span); }},
  };
  return columns;
}

const std::vector<OwnView>& own_views() {
  static const std::vector<OwnView> views = {
      {"reports", {"报告", "reports"}, {{"reports", {}}, {"report", with_id(heads(report_columns()))}}},
      {"series",
       {"指标", "series"},
       {{"series", heads(series_columns())}, {"point", heads(point_columns())}}},
      {"sections",
       {"章节", "sections"},
       {{"sections", {}}, {"part", heads(part_columns())}, {"cell", heads(cell_columns())}}},
      {"reuse",
       {"照抄", "reuse"},
       {{"reuse", {}}, {"pair", heads(pair_columns())}, {"passage", heads(passage_columns())}}},
      {"promises", {"承诺", "promises"}, {{"promises", {}}, {"promise", heads(promise_columns())}}},
      {"conflicts",
       {"冲突", "conflicts"},
       {{"conflicts", {}},
        {"conflict", heads(conflict_columns())},
        {"figure", heads(conflict_figure_columns())}}},
  };
  return views;
}

}  // namespace baogao
