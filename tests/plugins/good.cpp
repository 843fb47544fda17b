#include "baogao/host/plugin.hpp"

namespace {

class Marker final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document&) const override {
    baogao::Annotations result;
    result.findings.push_back({"test.good", baogao::Severity::info, {0, 3}, {"好", "good"}, {}});
    return result;
  }
};

void register_good(baogao::Registry& registry) {
  registry.add_analyzer({.name = "good", .needs = {}, .provides = {"findings"}}, std::make_unique<Marker>());
}

}  // namespace

BAOGAO_PLUGIN("good", "1.2", "leaves a mark", register_good)
