#include <stdexcept>

#include "baogao/host/plugin.hpp"

namespace {
void register_throws(baogao::Registry&) { throw std::runtime_error("words.tsv:3: no such unit"); }
}  // namespace

BAOGAO_PLUGIN("throws_on_load", "1.0", "throws while it registers", register_throws)
