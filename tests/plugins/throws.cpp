#include <stdexcept>

#include "baogao/host/plugin.hpp"

namespace {

class Thrower final : public baogao::Analyzer {
  baogao::Annotations analyze(const baogao::Document&) const override {
    throw std::runtime_error("out of ink");
  }
};

void register_throws(baogao::Registry& registry) {
  registry.add_analyzer({.name = "thrower", .needs = {}, .provides = {"findings"}},
                        std::make_unique<Thrower>());
}

}  // namespace

BAOGAO_PLUGIN("throws", "1.0", "throws on every document", register_throws)
