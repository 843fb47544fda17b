#include <filesystem>
#include <fstream>

#include "baogao/xml/report_xml.hpp"
#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

// Report XML with these sections, read again.
baogao::ReportXml read_with(const std::string& sections) {
  const fs::path file = fs::temp_directory_path() / "baogao-report-reader-test.xml";
  std::ofstream(file) << "<report xmlns=\"urn:baogao:report:1\"><source href=\"x.txt\"/><sections>"
                      << sections << "</sections></report>";
  auto report = baogao::read_report(file.string());
  fs::remove(file);
  REQUIRE(report);
  return std::move(*report);
}

}  // namespace

TEST_CASE("nested sections are read in order of the text") {
  const auto report = read_with(
      "<section id=\"s1\" level=\"1\" title=\"甲\"><section id=\"s2\" level=\"2\" title=\"乙\"/><section "
      "id=\"s3\" level=\"2\" "
      "title=\"丙\"/></section><section id=\"s4\" level=\"1\" title=\"丁\"/>");
  REQUIRE(report.sections.size() == 4);
  const char* const titles[] = {"甲", "乙", "丙", "丁"};
  for (std::size_t i = 0; i < 4; ++i) CHECK(report.sections[i].title == titles[i]);
}

TEST_CASE("a report without sections has none") { CHECK(read_with("").sections.empty()); }

TEST_CASE("sections nested without end are read like others") {
  std::string open, close;
  for (int i = 0; i < 50'000; ++i) {
    open += "<section level=\"1\" title=\"x\">";
    close += "</section>";
  }
  CHECK(read_with(open + close).sections.size() == 50'000);
}
