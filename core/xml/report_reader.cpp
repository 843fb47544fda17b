#include <pugixml.hpp>
#include <unordered_map>

#include "baogao/host/check.hpp"
#include "baogao/xml/report_xml.hpp"

namespace baogao {
namespace {

std::size_t number(pugi::xml_node node, const char* name) { return node.attribute(name).as_ullong(); }

using Titles = std::unordered_map<std::string, std::string>;  // of sections, by id

// In order of the text. Without recursion: whoever wrote the file may have nested them without end.
void read_sections(const pugi::xml_node root, std::vector<ReportXml::Heading>& sections, Titles& titles) {
  const char* const name = "section";
  pugi::xml_node node = root.child(name);
  while (node) {
    sections.push_back({node.attribute("level").as_int(), node.attribute("number").value(),
                        node.attribute("title").value(), number(node, "start")});
    titles[node.attribute("id").value()] = sections.back().title;
    pugi::xml_node next = node.child(name);
    while (!next && node != root) {
      next = node.next_sibling(name);
      node = node.parent();
    }
    node = next;
  }
}

ReportXml::Figure read_figure(pugi::xml_node node) {
  ReportXml::Figure figure;
  const auto text = [&](const char* name) { return std::string(node.attribute(name).value()); };
  figure.name = text("name");
  figure.value = text("value");
  figure.unit = text("unit");
  figure.bound = text("bound");
  figure.change = text("change");
  figure.status = text("status");
  figure.code = text("code");
  figure.basis = text("basis");
  figure.period = text("period");
  figure.qualifiers = text("qualifiers");
  figure.tone = text("tone");
  figure.scope = text("scope");
  figure.low = text("low");
  figure.high = text("high");
  figure.mention = node.child("mention").text().get();
  figure.start = number(node, "start");
  figure.end = number(node, "end");
  figure.line = number(node, "line");
  figure.byte_start = number(node, "byte-start");
  figure.byte_end = number(node, "byte-end");
  return figure;
}

}  // namespace

Expected<ReportXml> read_report(const std::string& path) {
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_file(path.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) {
    return Message{
        std::string("不是完整的 XML（") + result.description() + "）；请重新运行 baogao analyze",
        std::string("is no well-formed XML (") + result.description() + "); run baogao analyze again"};
  }
  const pugi::xml_node root = document.child("report");
  if (!root || std::string_view(root.attribute("xmlns").value()) != "urn:baogao:report:1") {
    return Message{"不是 baogao analyze 的输出", "is not an output of baogao analyze"};
  }
  ReportXml report;
  report.identity.kind = root.attribute("kind").value();
  report.identity.place = root.attribute("place").value();
  report.identity.year = root.attribute("year").value();
  report.identity.title = root.attribute("title").value();
  report.identity.reported = root.attribute("reported").value();
  report.identity.planned = root.attribute("planned").value();
  const pugi::xml_node source = root.child("source");
  report.href = source.attribute("href").value();
  report.encoding = source.attribute("encoding").value();
  report.sha256 = source.attribute("sha256").value();
  Titles titles;
  read_sections(root.child("sections"), report.sections, titles);
  const auto title_of = [&](const char* id) {
    const auto title = titles.find(id);
    return title == titles.end() ? std::string() : title->second;
  };
  for (const pugi::xml_node node : root.child("indicators").children("indicator")) {
    ReportXml::Figure figure = read_figure(node);
    figure.section = title_of(node.attribute("section").value());
    figure.context = node.child("context").text().get();
    report.indicators.push_back(std::move(figure));
  }
  for (const pugi::xml_node table : root.child("tables").children("table")) {
    for (const pugi::xml_node node : table.children("figure")) {
      ReportXml::Figure figure = read_figure(node);
      figure.section = title_of(table.attribute("section").value());
      figure.context =
          std::string(node.attribute("row-head").value()) + "／" + node.attribute("column-head").value();
      report.table_figures.push_back(std::move(figure));
    }
  }
  for (const pugi::xml_node node : root.child("tasks").children("task")) {
    report.tasks.push_back(
        {node.attribute("title").value(), node.attribute("status").value(), number(node, "start")});
  }
  for (const pugi::xml_node node : root.child("findings").children("finding")) {
    if (std::string_view(node.attribute("rule").value()) != failure_rule) continue;
    const auto said = [&](const char* language) {
      return node.find_child_by_attribute("message", "xml:lang", language).text().get();
    };
    report.failures.push_back({said("zh"), said("en")});
  }
  return report;
}

}  // namespace baogao
