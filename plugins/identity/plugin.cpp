// Which report a document is.

#include "baogao/host/plugin.hpp"

#include "identity_finder.hpp"

namespace {

// Said once, at the title: figures and parts of such a text are not those of the report.
baogao::Finding no_report(const baogao::Document& document, const baogao::Identity& identity) {
  baogao::Finding finding;
  finding.rule = "identity.form";
  finding.severity = baogao::Severity::info;
  for (const baogao::DocumentElement& element : document.found.elements) {
    if (element.kind == "title") finding.span = element.span;
  }
  finding.message =
      identity.form == "news"
          ? baogao::Message{"这是关于报告的新闻，不是报告本身；应有的部分和数字以报告为准",
                            "this is news about a report, not the report itself; its parts and figures "
                            "are those of the item"}
          : baogao::Message{"这是报告的摘要或解读，不是报告本身；应有的部分和数字以报告为准",
                            "this is a digest of a report, not the report itself; its parts and figures "
                            "are those of the digest"};
  return finding;
}

class IdentityAnalyzer final : public baogao::Analyzer {
 public:
  explicit IdentityAnalyzer(const std::filesystem::path& data) : finder_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.identity = finder_.find(document);
    if (!result.identity->form.empty()) result.findings.push_back(no_report(document, *result.identity));
    return result;
  }

 private:
  IdentityFinder finder_;
};

void register_identity(baogao::Registry& registry) {
  registry.add_analyzer({.name = "identity", .needs = {"elements"}, .provides = {"identity", "findings"}},
                        std::make_unique<IdentityAnalyzer>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("identity", "1.0", "kind, place, years and title of a report", register_identity)
