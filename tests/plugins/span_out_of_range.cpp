#include "baogao/host/plugin.hpp"

namespace {

class Overreacher final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.findings.push_back(
        {"test.far", baogao::Severity::info, {0, document.source().text().size() + 1}, {"远", "far"}, {}});
    return result;
  }
};

void register_overreacher(baogao::Registry& registry) {
  registry.add_analyzer({.name = "overreacher", .needs = {}, .provides = {"findings"}},
                        std::make_unique<Overreacher>());
}

}  // namespace

BAOGAO_PLUGIN("overreach", "1.0", "points outside of the text", register_overreacher)
