// The report XML, namespace urn:baogao:report:1, valid against report.xsd.
//
// Offsets in it count code points of the decoded source text, from 0, end exclusive; lines and columns
// count from 1. Characters that XML 1.0 cannot hold are written as U+FFFD.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

// Writes element by element: memory does not grow with the document.
BAOGAO_API void write_report(const Document& document, std::ostream& out);

// What a reader of the XML needs to go back to the source and to judge it against a gold table.
struct ReportXml {
  struct Figure {
    std::string name, value, unit, bound, change, status, mention;
    std::string code, basis, period, qualifiers, tone, scope, low, high;
    std::string section;  // the title of the section it stands in
    std::string context;  // its sentence; of a figure in a table the heads of row and column
    std::size_t start = 0, end = 0, line = 0, byte_start = 0, byte_end = 0;
  };
  struct Heading {
    int level = 0;
    std::string number, title;
    std::size_t start = 0;
  };
  struct Item {
    std::string title, status;
    std::size_t start = 0;
  };
  Identity identity;
  std::string href, encoding, sha256;
  std::vector<Figure> indicators;
  std::vector<Figure> table_figures;
  std::vector<Heading> sections;
  std::vector<Item> tasks;
  std::vector<Message> failures;  // of plugins, when it was written
};

BAOGAO_API Expected<ReportXml> read_report(const std::string& path);

}  // namespace baogao
