#include "baogao/host/plugin.hpp"

namespace {

class Thrower final : public baogao::Check {
  std::vector<baogao::Finding> check(const baogao::Draft&) const override { throw 42; }
};

void register_thrower(baogao::Registry& registry) {
  registry.add_check({.rule = "test.thrower"}, std::make_unique<Thrower>());
}

}  // namespace

BAOGAO_PLUGIN("throws_anything", "1.0", "a check that throws what is no exception", register_thrower)
