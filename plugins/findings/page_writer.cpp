#include "page_writer.hpp"

#include <stdexcept>

#include "baogao/host/pipeline.hpp"
#include "finding_json.hpp"

namespace {

// As a script's content: no </script> inside of it.
std::string script_text(const Json& json) {
  std::string text = text_of(json, -1);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at))
    text.replace(at, 1, "\\u003c");
  return text;
}

}  // namespace

void FindingsPage::write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
                         std::ostream& out) const {
  Json json{{"language", in(options.language, "zh", "en")},
            {"report", report_json(draft.report)},
            {"text", std::string(draft.report.source().text())}};
  json["findings"] = Json::array();
  for (const baogao::Finding& finding : draft.report.found.findings)
    json["findings"].push_back(finding_json(draft.report, finding));
  const auto page = baogao::read_file(page_.string());
  if (!page) throw std::runtime_error(page_.string() + ": " + in(options.language, page.error()));
  constexpr std::string_view place = "/*DATA*/null";
  const std::size_t at = page->find(place);
  if (at == std::string::npos) throw std::runtime_error(page_.string() + ": damaged; install it again");
  out << page->substr(0, at) << script_text(json) << page->substr(at + place.size());
}
