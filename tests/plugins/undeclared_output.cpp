#include "baogao/host/plugin.hpp"

namespace {

class Smuggler final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document&) const override {
    baogao::Annotations result;
    result.tasks.emplace_back();
    return result;
  }
};

void register_smuggler(baogao::Registry& registry) {
  registry.add_analyzer({.name = "smuggler", .needs = {}, .provides = {"findings"}},
                        std::make_unique<Smuggler>());
}

}  // namespace

BAOGAO_PLUGIN("undeclared", "1.0", "returns what it does not declare", register_smuggler)
