#include <stdexcept>

#include "baogao/host/plugin.hpp"

namespace {

class Thrower final : public baogao::Check {
  std::vector<baogao::Finding> check(const baogao::Draft&) const override {
    throw std::runtime_error("out of ink");
  }
};

class Finder final : public baogao::Check {
  std::vector<baogao::Finding> check(const baogao::Draft&) const override {
    baogao::Finding far;
    far.span = {1000, 2000};
    return {far};
  }
};

void register_throwing_check(baogao::Registry& registry) {
  registry.add_check({.rule = "test.thrower"}, std::make_unique<Thrower>());
  registry.add_check({.rule = "test.finder"}, std::make_unique<Finder>());
}

}  // namespace

BAOGAO_PLUGIN("throwing_check", "1.0", "one check that throws, one that points outside of the text",
              register_throwing_check)
