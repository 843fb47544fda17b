#include <cmath>

#include "baogao/compare/comparison.hpp"
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
    xml_.close();
  }

 private:
  static std::string report_id(std::size_t report) { return "r" + std::to_string(report + 1); }
  static std::string section_id(int section) { return "s" + std::to_string(section + 1); }
  void set_span(CodePoints span, const char* start = "start", const char* end = "end") {
    xml_.set(start, span.start);
    xml_.set(end, span.end);
  }
  void set_flag(const char* name, bool value) {
    if (value) xml_.set(name, "true");
  }

  void write_reports() {
    xml_.open("reports");
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const ComparedReport& report = comparison_.reports[i];
      xml_.open("report");
      xml_.set("id", report_id(i));
      xml_.set("href", report.href);
      xml_.set_known("kind", report.identity.kind);
      xml_.set_known("place", report.identity.place);
      xml_.set_known("year", report.identity.year);
      xml_.set_known("title", report.identity.title);
      xml_.set("characters", report.characters);
      xml_.set("sentences", report.sentences);
      for (std::size_t s = 0; s < report.sections.size(); ++s) {
        const ComparedSection& section = report.sections[s];
        xml_.open("section");
        xml_.set("id", section_id(static_cast<int>(s)));
        xml_.set("level", static_cast<std::size_t>(section.level));
        xml_.set("title", section.title);
        set_span(section.span);
        xml_.set("until", section.until);
        xml_.close();
      }
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

  void write_series(const Series& series) {
    xml_.open("series");
    xml_.set_known("code", series.code);
    xml_.set("name", series.name);
    xml_.set("unit", series.unit);
    xml_.set("status", series.status);
    xml_.set("change", series.change);
    xml_.set_known("part", series.part);
    for (const auto& [year, median] : series.medians) {
      xml_.open("median");
      xml_.set("year", year);
      xml_.set("value", rounded(median, 4));
      xml_.close();
    }
    for (const SeriesPoint& point : series.points) {
      xml_.open("point");
      xml_.set_known("place", point.place);
      xml_.set("year", point.year);
      xml_.set("value", point.value);
      xml_.set("bound", point.bound);
      xml_.set("report", report_id(point.report));
      xml_.set("indicator", point.figure);
      set_span(point.span);
      xml_.set("mention", point.mention);
      xml_.set("why", point.why);
      xml_.set("score", rounded(point.score, 2));
      set_flag("doubtful", point.doubtful);
      set_flag("outlier", point.outlier);
      if (point.rank > 0) {
        xml_.set("rank", static_cast<std::size_t>(point.rank));
        xml_.set("of", static_cast<std::size_t>(point.places));
      }
      if (point.change) xml_.set("difference", rounded(*point.change, 4));
      if (point.rate) xml_.set("rate", rounded(*point.rate, 2));
      xml_.close();
    }
    xml_.close();
  }

  void write_sections() {
    xml_.open("sections");
    for (const PartRow& row : comparison_.parts) {
      xml_.open("part");
      xml_.set("kind", row.kind);
      xml_.set("id", row.id);
      xml_.set("name", row.name);
      xml_.set("required", row.required ? "true" : "false");
      for (const PartCell& cell : row.cells) {
        xml_.open("cell");
        xml_.set("report", report_id(cell.report));
        xml_.set("state", cell.state);
        if (cell.section >= 0) xml_.set("section", section_id(cell.section));
        xml_.set("characters", cell.characters);
        xml_.close();
      }
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
      xml_.open("pair");
      xml_.set("a", report_id(pair.a));
      xml_.set("b", report_id(pair.b));
      xml_.set("share", rounded(pair.share, 3));
      for (const auto& [section, share] : pair.section_shares) {
        xml_.open("section");
        xml_.set("id", section_id(section));
        xml_.set("share", rounded(share, 3));
        xml_.close();
      }
      for (const Passage& passage : pair.passages) {
        xml_.open("passage");
        set_span(passage.a, "a-start", "a-end");
        set_span(passage.b, "b-start", "b-end");
        xml_.set("sentences", passage.sentences);
        xml_.set("exact", passage.exact ? "true" : "false");
        xml_.close();
      }
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
      xml_.open("promise");
      xml_.set("report", report_id(promise.report));
      xml_.set("task", promise.task);
      xml_.set("title", promise.title);
      set_span(promise.span, "task-start", "task-end");
      xml_.set("outcome", promise.outcome);
      xml_.set("score", rounded(promise.score, 2));
      set_flag("doubtful", promise.doubtful);
      xml_.set("by", report_id(promise.by));
      if (promise.outcome != "silent") set_span(promise.answer);
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
      xml_.open("conflict");
      xml_.set("type", conflict.type);
      xml_.set("name", conflict.name);
      xml_.set("expected", conflict.expected);
      xml_.set("found", conflict.found);
      for (const Conflict::Figure& figure : conflict.figures) {
        xml_.open("figure");
        xml_.set("report", report_id(figure.report));
        xml_.set("indicator", figure.figure);
        set_span(figure.span);
        xml_.close();
      }
      xml_.close();
    }
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
