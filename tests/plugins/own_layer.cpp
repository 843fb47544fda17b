#include "baogao/host/plugin.hpp"

namespace {

// Finds what nobody knows: in a text that begins with 坏 its items have names that XML does not take.
class Marker final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document& document) const override {
    const bool bad = document.source().text().starts_with("坏");
    baogao::Annotations result;
    result.layers["marks"].push_back({"mark", {3, 6}, {{bad ? "a b" : "colour", "红"}}, "后"});
    result.layers["marks"].push_back({"mark", {0, 3}, {}, "前", {{"part", {0, 3}}}});
    return result;
  }
};

class Reader final : public baogao::Check {
  std::vector<baogao::Finding> check(const baogao::Draft& draft) const override {
    std::vector<baogao::Finding> findings;
    for (const baogao::LayerItem& item : draft.report.found.layers.at("marks")) {
      baogao::Finding finding;
      finding.span = item.span;
      finding.message = {item.text, item.text};
      findings.push_back(std::move(finding));
    }
    return findings;
  }
};

void register_marks(baogao::Registry& registry) {
  registry.add_analyzer({.name = "marks", .needs = {}, .provides = {"marks"}}, std::make_unique<Marker>());
  registry.add_check({.rule = "test.marks"}, std::make_unique<Reader>());
}

}  // namespace

BAOGAO_PLUGIN("own_layer", "1.0", "a layer that the program knows nothing of", register_marks)
