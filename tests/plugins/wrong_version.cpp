// A plugin of an API that this host does not have. It must not run: loading it would end the process.
#include <cstdlib>

namespace {
struct Bomb {
  Bomb() { std::abort(); }
} bomb;
}  // namespace

extern "C" __attribute__((visibility("default"))) const void* const baogao_plugin_v7;
const void* const baogao_plugin_v7 = &bomb;
