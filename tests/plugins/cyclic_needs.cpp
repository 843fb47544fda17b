#include "baogao/host/plugin.hpp"

namespace {

class Nothing final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document&) const override { return {}; }
};

void register_cycle(baogao::Registry& registry) {
  registry.add_analyzer({.name = "hen", .needs = {"tasks"}, .provides = {"indicators"}},
                        std::make_unique<Nothing>());
  registry.add_analyzer({.name = "egg", .needs = {"indicators"}, .provides = {"tasks"}},
                        std::make_unique<Nothing>());
  registry.add_analyzer({.name = "orphan", .needs = {"sections"}, .provides = {"findings"}},
                        std::make_unique<Nothing>());
}

}  // namespace

BAOGAO_PLUGIN("cyclic", "1.0", "analyzers that wait for each other", register_cycle)
