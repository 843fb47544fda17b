#include <algorithm>

#include "baogao/xml/report_xml.hpp"
#include "xml/figure_elements.hpp"
#include "xml/report_stream.hpp"

namespace baogao {
namespace {

void write_source(ReportStream& xml) {
  const SourceText& source = xml.source();
  const EncodingReading& reading = source.encoding();
  xml.open("source");
  xml.set("href", source.file);
  xml.set("media-type", source.media_type);
  xml.set("encoding", reading.encoding);
  xml.set_known("encoding-evidence", reading.evidence);
  if (!reading.sure) xml.set_known("encoding-second", reading.second);
  if (!source.invalid_bytes().empty()) xml.set("invalid-bytes", source.invalid_bytes().size());
  xml.set("sha256", source.sha256);
  xml.set("characters", source.characters());
  xml.close();
}

void write_elements(ReportStream& xml) {
  xml.open_list("document");
  for (const DocumentElement& found : xml.document().found.elements) {
    xml.open(found.kind);
    xml.set_span(found.span);
    xml.text(found.text);
    xml.close();
  }
  for (const AnnexedReport& annexed : xml.document().identity.annexed) {
    xml.open("part-report");
    xml.set_known("place", annexed.place);
    xml.set_span(annexed.span);
    xml.set("title", annexed.title);
    xml.close();
  }
  for (const Metadata& metadata : xml.source().metadata()) {
    xml.open("metadata");
    xml.set("name", metadata.name);
    xml.text(metadata.value);
    xml.close();
  }
  xml.close();
}

void write_sections(ReportStream& xml) {
  xml.open_list("sections");
  std::vector<std::size_t> open;  // their ends
  const auto& sections = xml.document().found.sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    while (!open.empty() && open.back() <= section.span.start) {
      xml.close();
      open.pop_back();
    }
    xml.open("section");
    xml.set_id("id", 's', i);
    xml.set("level", static_cast<std::size_t>(section.level));
    if (section.number) xml.set("number", static_cast<std::size_t>(*section.number));
    xml.set_known("marker", section.marker);
    xml.set("title", section.title);
    xml.set_span(section.span);
    xml.set("until", xml.source().code_points(section.until));
    xml.set_line(section.span.start);
    open.push_back(section.until);
    const bool parent = i + 1 < sections.size() && sections[i + 1].span.start < section.until;
    if (parent) continue;
    xml.close();
    open.pop_back();
  }
  for (std::size_t i = 0; i < open.size(); ++i) xml.close();
  xml.close();
}

// The figures of a task, which stand in order of the text.
void write_targets(ReportStream& xml, const Task& task) {
  const auto& indicators = xml.document().found.indicators;
  const auto by_start = [](const Indicator& a, std::size_t offset) { return a.span.start < offset; };
  auto target = std::lower_bound(indicators.begin(), indicators.end(), task.span.start, by_start);
  for (; target != indicators.end() && target->span.start < task.until; ++target) {
    xml.open("target");
    xml.set_id("indicator", 'i', static_cast<std::size_t>(target - indicators.begin()));
    xml.close();
  }
}

void write_tasks(ReportStream& xml) {
  xml.open_list("tasks");
  const auto& tasks = xml.document().found.tasks;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const Task& task = tasks[i];
    xml.open("task");
    xml.set_id("id", 't', i);
    xml.set_section(task.span.start);
    xml.set_known("marker", task.marker);
    xml.set("title", task.title);
    xml.set("status", task.status == Status::target ? "planned" : "done");
    xml.set_known("owner", task.owner);
    xml.set_known("deadline", task.deadline);
    xml.set_span(task.span);
    xml.set_line(task.span.start);
    for (const Span measure : task.measures) {
      xml.open("measure");
      xml.set_span(measure);
      xml.text(xml.document().clean_text(measure));
      xml.close();
    }
    write_targets(xml, task);
    xml.close();
  }
  xml.close();
}

void write_items(ReportStream& xml, const std::vector<LayerItem>& items) {
  for (const LayerItem& item : items) {
    xml.open(item.kind);
    xml.set_span(item.span);
    xml.set_line(item.span.start);
    for (const auto& [name, value] : item.attributes) xml.set(name, value);
    if (item.children.empty()) {
      if (!item.text.empty()) xml.text(item.text);
    } else {
      xml.set_known("text", item.text);
      write_items(xml, item.children);
    }
    xml.close();
  }
}

// Layers that plugins bring, each under its name.
void write_layers(ReportStream& xml) {
  const auto& layers = xml.document().found.layers;
  const bool any =
      std::any_of(layers.begin(), layers.end(), [](const auto& layer) { return !layer.second.empty(); });
  if (!any) return;
  xml.open("layers");
  for (const auto& [name, items] : layers) {
    if (items.empty()) continue;
    xml.open(name);
    write_items(xml, items);
    xml.close();
  }
  xml.close();
}

void write_message(ReportStream& xml, const char* language, const std::string& text) {
  xml.open("message");
  xml.set("xml:lang", language);
  xml.text(text);
  xml.close();
}

void write_findings(ReportStream& xml) {
  xml.open_list("findings");
  for (const Finding& finding : xml.document().found.findings) {
    xml.open("finding");
    xml.set("rule", finding.rule);
    xml.set("severity", name_of(finding.severity));
    xml.set_span(finding.span);
    xml.set_place(finding.span.start);
    write_message(xml, "zh", finding.message.zh);
    write_message(xml, "en", finding.message.en);
    for (const Span related : finding.related) {
      xml.open("related");
      xml.set_span(related);
      xml.close();
    }
    xml.close();
  }
  xml.close();
}

}  // namespace

void write_report(const Document& document, std::ostream& out) {
  ReportStream xml(document, out);
  const Identity& identity = document.identity;
  xml.open("report");
  xml.set("xmlns", "urn:baogao:report:1");
  xml.set_known("kind", identity.kind);
  xml.set_known("place", identity.place);
  xml.set_known("year", identity.year);
  xml.set_known("reported", identity.reported);
  xml.set_known("planned", identity.planned);
  xml.set_known("title", identity.title);
  xml.set_known("form", identity.form);
  xml.set_known("kind-by", name_of(identity.kind_by));
  xml.set_known("place-by", name_of(identity.place_by));
  xml.set_known("year-by", name_of(identity.year_by));
  xml.set_known("title-by", name_of(identity.title_by));
  write_source(xml);
  write_elements(xml);
  write_sections(xml);
  write_indicators(xml);
  write_tables(xml);
  write_relations(xml);
  write_tasks(xml);
  write_layers(xml);
  write_findings(xml);
  xml.close();
}

}  // namespace baogao
