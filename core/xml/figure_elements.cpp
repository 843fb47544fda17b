#include "xml/figure_elements.hpp"

namespace baogao {
namespace {

const char* name_of(Bound bound) {
  switch (bound) {
    case Bound::about:
      return "about";
    case Bound::min:
      return "min";
    case Bound::max:
      return "max";
    case Bound::exact:
      break;
  }
  return "exact";
}

const char* name_of(Change change) {
  switch (change) {
    case Change::increase:
      return "increase";
    case Change::decrease:
      return "decrease";
    case Change::none:
      break;
  }
  return "none";
}

// What a figure says, without its place.
void set_figure(XmlStream& xml, const Indicator& indicator) {
  xml.set("name", indicator.name);
  xml.set("value", indicator.value.to_string());
  xml.set_known("unit", indicator.unit);
  xml.set("bound", name_of(indicator.bound));
  xml.set("change", name_of(indicator.change));
  xml.set_known("basis", indicator.basis);
  xml.set("status", indicator.status == Status::target ? "target" : "actual");
  xml.set_known("tone", name_of(indicator.tone));
  xml.set_known("period", indicator.period.to_string());
  xml.set_known("qualifiers", indicator.qualifiers.to_string());
  xml.set_known("scope", indicator.scope);
  xml.set_known("code", indicator.code);
  if (indicator.low) xml.set("low", indicator.low->to_string());
  if (indicator.high) xml.set("high", indicator.high->to_string());
}

void add_text(XmlStream& xml, const char* name, std::string_view text) {
  xml.open(name);
  xml.text(text);
  xml.close();
}

// The numbers of the figures in tables, from 0, by table and entry.
std::vector<std::vector<std::size_t>> table_numbers(const std::vector<Table>& tables) {
  std::vector<std::vector<std::size_t>> numbers;
  std::size_t count = 0;
  for (const Table& table : tables) {
    std::vector<std::size_t>& row = numbers.emplace_back();
    for (const TableEntry& entry : table.entries) row.push_back(entry.figure ? count++ : 0);
  }
  return numbers;
}

}  // namespace

void write_indicators(ReportStream& xml) {
  xml.open_list("indicators");
  const SourceText& source = xml.source();
  const auto& indicators = xml.document().found.indicators;
  Span last_context{0, 0};
  std::string context;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& indicator = indicators[i];
    xml.open("indicator");
    xml.set_id("id", 'i', i);
    xml.set_section(indicator.span.start);
    set_figure(xml, indicator);
    xml.set_span(indicator.span);
    if (source.is_plain()) {
      const Span bytes = source.file_bytes(indicator.span);
      xml.set("byte-start", bytes.start);
      xml.set("byte-end", bytes.end);
    }
    xml.set_place(indicator.span.start);
    add_text(xml, "mention", source.slice(indicator.span));
    if (indicator.context != last_context || i == 0) {
      last_context = indicator.context;
      context = xml.document().clean_text(indicator.context);
    }
    add_text(xml, "context", context);
    xml.close();
  }
  xml.close();
}

void write_tables(ReportStream& xml) {
  const auto& tables = xml.document().found.tables;
  if (tables.empty()) return;
  xml.open_list("tables");
  std::size_t count = 0;
  for (const Table& table : tables) {
    xml.open("table");
    xml.set_section(table.span.start);
    xml.set_span(table.span);
    xml.set_place(table.span.start);
    for (const TableEntry& entry : table.entries) {
      xml.open(entry.figure ? "figure" : "empty");
      if (entry.figure) {
        xml.set_id("id", 'c', count++);
        set_figure(xml, *entry.figure);
      }
      xml.set("row", static_cast<std::size_t>(entry.row) + 1);
      xml.set("column", static_cast<std::size_t>(entry.column) + 1);
      xml.set_known("row-head", entry.row_head);
      xml.set_known("column-head", entry.column_head);
      const Span span = entry.figure ? entry.figure->span : entry.span;
      xml.set_span(span);
      xml.set_line(span.start);
      if (entry.figure) add_text(xml, "mention", xml.source().slice(span));
      xml.close();
    }
    xml.close();
  }
  xml.close();
}

void write_relations(ReportStream& xml) {
  const Annotations& found = xml.document().found;
  if (found.relations.empty()) return;
  static constexpr const char* types[] = {"sum", "rate", "growth", "from-to"};
  xml.open_list("relations");
  const auto numbers = table_numbers(found.tables);
  std::size_t count = 0;
  for (const Relation& relation : found.relations) {
    xml.open("relation");
    xml.set_id("id", 'r', count++);
    xml.set("type", types[static_cast<std::size_t>(relation.type)]);
    xml.set("holds", relation.holds ? "true" : "false");
    if (relation.type == Relation::Type::sum || relation.type == Relation::Type::rate)
      xml.set("difference", relation.difference.to_string());
    xml.set_span(relation.span);
    xml.set_line(relation.span.start);
    for (const Relation::Member& member : relation.members) {
      xml.open(member.role);
      const FigureRef& figure = member.figure;
      if (figure.table < 0) {
        xml.set_id("figure", 'i', figure.index);
      } else {
        xml.set_id("figure", 'c', numbers[static_cast<std::size_t>(figure.table)][figure.index]);
      }
      xml.close();
    }
    xml.close();
  }
  xml.close();
}

}  // namespace baogao
