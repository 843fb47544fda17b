#include "json_writer.hpp"

#include "finding_json.hpp"

void JsonFindings::write(const baogao::CheckedDraft& draft, const baogao::WritingOptions&,
                         std::ostream& out) const {
  Json json{{"report", report_json(draft.report)}, {"findings", Json::array()}};
  for (const baogao::Finding& finding : draft.report.found.findings)
    json["findings"].push_back(finding_json(draft.report, finding));
  out << text_of(json, 2) << '\n';
}
