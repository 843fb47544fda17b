#include <pugixml.hpp>

#include "baogao/report_xml.hpp"

namespace baogao {
namespace {

std::size_t number(pugi::xml_node node, const char* name) { return node.attribute(name).as_ullong(); }

void read_sections(pugi::xml_node parent, std::vector<ReportXml::Heading>& sections) {
  // Levels are at most four: the recursion is as deep as the headings.
  for (const pugi::xml_node node : parent.children("section")) {
    sections.push_back({node.attribute("level").as_int(), node.attribute("number").value(),
                        node.attribute("title").value(), number(node, "start")});
    read_sections(node, sections);
  }
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
  report.identity = {root.attribute("kind").value(), root.attribute("place").value(),
                     root.attribute("year").value(), root.attribute("title").value()};
  const pugi::xml_node source = root.child("source");
  report.href = source.attribute("href").value();
  report.encoding = source.attribute("encoding").value();
  report.sha256 = source.attribute("sha256").value();
  read_sections(root.child("sections"), report.sections);
  for (const pugi::xml_node node : root.child("indicators").children("indicator")) {
    ReportXml::Figure figure;
    figure.name = node.attribute("name").value();
    figure.value = node.attribute("value").value();
    figure.unit = node.attribute("unit").value();
    figure.bound = node.attribute("bound").value();
    figure.change = node.attribute("change").value();
    figure.status = node.attribute("status").value();
    figure.mention = node.child("mention").text().get();
    figure.start = number(node, "start");
    figure.end = number(node, "end");
    figure.line = number(node, "line");
    figure.byte_start = number(node, "byte-start");
    figure.byte_end = number(node, "byte-end");
    report.indicators.push_back(std::move(figure));
  }
  for (const pugi::xml_node node : root.child("tasks").children("task")) {
    report.tasks.push_back(
        {node.attribute("title").value(), node.attribute("status").value(), number(node, "start")});
  }
  return report;
}

}  // namespace baogao
