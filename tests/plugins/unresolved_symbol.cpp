#include "baogao/host/plugin.hpp"

void nobody_has_this(baogao::Registry& registry);

namespace {
void register_unresolved(baogao::Registry& registry) { nobody_has_this(registry); }
}  // namespace

BAOGAO_PLUGIN("unresolved", "1.0", "calls what is not there", register_unresolved)
