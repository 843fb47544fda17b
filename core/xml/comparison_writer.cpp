#include <cmath>

#include "baogao/compare/own_views.hpp"
#include "baogao/model/decimal.hpp"
#include "xml/xml_stream.hpp"

namespace baogao {
namespace {

std::string rounded(double value, int decimals) {
  return Decimal(std::llround(value * std::pow(10, decimals)), -decimals).to_string();
}

class ComparisonWriter {
 public:
  ComparisonWriter(const Comparison& comparison, std::ostream& out) : comparison_(comparison), xml_(out) {}

  void run() {
    xml_.open("comparison");
    xml_.set("xmlns", "urn:baogao:comparison:1");
    write_reports();
    for (const Series& series : comparison_.series) write_series(series);
    write_sections();
    write_reuse();
    write_promises();
    write_conflicts();
    write_views();
    xml_.close();
  }

 private:
  static std::string report_id(std::size_t report) { return "r" + std::to_string(report + 1); }
  static std::string section_id(int section) { return "s" + std::to_string(section + 1); }

  // An element with its declared columns; the caller closes it.
  template <class Row>
  void open(const char* element, const std::vector<ColumnOf<Row>>& columns, const Row& row) {
    xml_.open(element);
    for (const auto& [column, cell] : columns) set_cell(column, cell(row));
  }
  template <class Row>
  void write_row(const char* element, const std::vector<ColumnOf<Row>>& columns, const Row& row) {
    open(element, columns, row);
    xml_.close();
  }

  void set_cell(const ViewColumn& column, const ViewCell& cell) {
    if (column.kind == ViewColumn::Kind::report) {
      if (cell.place) xml_.set(column.id, report_id(cell.place->report));
    } else if (column.kind == ViewColumn::Kind::place) {
      if (!cell.place) return;
      xml_.set(start_attribute(column), cell.place->start);
      xml_.set(end_attribute(column), cell.place->end);
    } else {
      xml_.set_known(column.id, cell.text);
    }
  }

  void write_reports() {
    xml_.open("reports");
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const ComparedReport& report = comparison_.reports[i];
      xml_.open("report");
      xml_.set("id", report_id(i));
      for (const auto& [column, cell] : report_columns()) set_cell(column, cell(report));
      for (std::size_t s = 0; s < report.sections.size(); ++s)
        write_section(report.sections[s], static_cast<int>(s));
      xml_.open("text");
      xml_.text(report.text);
      xml_.close();
      xml_.close();
    }
    for (const auto& [href, of] : comparison_.duplicates) {
      xml_.open("duplicate");
      xml_.set("href", href);
      xml_.set("of", report_id(of));
      xml_.close();
    }
    xml_.close();
  }

  void write_section(const ComparedSection& section, int index) {
    xml_.open("section");
    xml_.set("id", section_id(index));
    xml_.set("level", static_cast<std::size_t>(section.level));
    xml_.set("title", section.title);
    xml_.set("start", section.span.start);
    xml_.set("end", section.span.end);
    xml_.set("until", section.until);
    xml_.close();
  }

  void write_series(const Series& series) {
    open("series", series_columns(), series);
    for (const auto& [year, median] : series.medians) {
      xml_.open("median");
      xml_.set("year", year);
      xml_.set("value", rounded(median, 4));
      xml_.close();
    }
    for (const SeriesPoint& point : series.points) write_row("point", point_columns(), point);
    xml_.close();
  }

  void write_sections() {
    xml_.open("sections");
    for (const PartRow& row : comparison_.parts) {
      open("part", part_columns(), row);
      for (const PartCell& cell : row.cells) write_row("cell", cell_columns(), cell);
      xml_.close();
    }
    for (const SectionChange& change : comparison_.section_changes) {
      xml_.open("change");
      xml_.set("a", report_id(change.a));
      xml_.set("b", report_id(change.b));
      xml_.set("type", change.type);
      if (change.a_section >= 0) xml_.set("a-section", section_id(change.a_section));
      if (change.b_section >= 0) xml_.set("b-section", section_id(change.b_section));
      if (change.score > 0) xml_.set("score", rounded(change.score, 2));
      xml_.set_known("why", change.why);
      xml_.close();
    }
    xml_.close();
  }

  void write_reuse() {
    xml_.open("reuse");
    for (const ReusePair& pair : comparison_.reuse) {
      open("pair", pair_columns(), pair);
      for (const auto& [section, share] : pair.section_shares) {
        xml_.open("section");
        xml_.set("id", section_id(section));
        xml_.set("share", rounded(share, 3));
        xml_.close();
      }
      for (const Passage& passage : pair.passages) write_row("passage", passage_columns(), passage);
      xml_.close();
    }
    for (const Boilerplate& sentence : comparison_.boilerplate) {
      xml_.open("boilerplate");
      xml_.set("reports", sentence.reports);
      xml_.text(sentence.text);
      xml_.close();
    }
    xml_.close();
  }

  void write_promises() {
    xml_.open("promises");
    for (const Promise& promise : comparison_.promises) {
      open("promise", promise_columns(), promise);
      for (const std::string& figure : promise.figures) {
        xml_.open("figure");
        xml_.set("indicator", figure);
        xml_.close();
      }
      xml_.close();
    }
    xml_.close();
  }

  void write_conflicts() {
    xml_.open("conflicts");
    for (const Conflict& conflict : comparison_.conflicts) {
      open("conflict", conflict_columns(), conflict);
      for (const Conflict::Figure& figure : conflict.figures)
        write_row("figure", conflict_figure_columns(), figure);
      xml_.close();
    }
    xml_.close();
  }

  void set_title(const Message& title) {
    xml_.set("zh", title.zh);
    xml_.set("en", title.en);
  }

  // What plugins compare: each view with its columns, and a row of cells for each of its rows.
  void write_views() {
    static constexpr const char* kinds[] = {"text", "number", "place", "report"};
    for (const View& view : comparison_.views) {
      xml_.open("view");
      xml_.set("name", view.name);
      set_title(view.title);
      for (const ViewColumn& column : view.columns) {
        xml_.open("column");
        xml_.set("id", column.id);
        xml_.set("kind", kinds[static_cast<std::size_t>(column.kind)]);
        xml_.set("width", rounded(column.width, 1));
        set_title(column.title);
        xml_.close();
      }
      for (std::size_t row = 0; row < view.rows; ++row) {
        xml_.open("row");
        for (std::size_t column = 0; column < view.columns.size(); ++column)
          write_cell(view.cell(row, column));
        xml_.close();
      }
      xml_.close();
    }
  }

  void write_cell(const ViewCell& cell) {
    xml_.open("cell");
    if (cell.place) {
      xml_.set("report", report_id(cell.place->report));
      xml_.set("start", cell.place->start);
      xml_.set("end", cell.place->end);
    }
    if (!cell.text.empty()) xml_.text(cell.text);
    xml_.close();
  }

  const Comparison& comparison_;
  XmlStream xml_;
};

}  // namespace

void write_comparison(const Comparison& comparison, std::ostream& out) {
  ComparisonWriter(comparison, out).run();
}

}  // namespace baogao
