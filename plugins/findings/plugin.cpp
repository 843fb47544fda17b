// Findings of a draft as json, sarif, html and xml.

#include "baogao/host/plugin.hpp"

#include "baogao/xml/report_xml.hpp"
#include "json_writer.hpp"
#include "page_writer.hpp"
#include "sarif_writer.hpp"

namespace {

class XmlFindings final : public baogao::FindingWriter {
 public:
  void write(const baogao::CheckedDraft& draft, const baogao::WritingOptions&,
             std::ostream& out) const override {
    write_report(draft.report, out);
  }
};

void register_findings(baogao::Registry& registry) {
  registry.add_writer({.format = "json", .description = {"供程序读取", "for programs"}},
                      std::make_unique<JsonFindings>());
  registry.add_writer(
      {.format = "sarif", .description = {"SARIF 2.1.0，供编辑器", "SARIF 2.1.0, for editors"}},
      std::make_unique<SarifFindings>());
  registry.add_writer({.format = "html", .description = {"网页，原文上标出", "a page, marked in the text"}},
                      std::make_unique<FindingsPage>(registry.data_directory() / "check.html"));
  registry.add_writer({.format = "xml", .description = {"报告 XML", "report XML"}},
                      std::make_unique<XmlFindings>());
}

}  // namespace

BAOGAO_PLUGIN("findings", "1.0", "writes findings as json, sarif, html and xml", register_findings)
