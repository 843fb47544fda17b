// Figures with their names, units, bounds, changes and periods.

#include "baogao/host/plugin.hpp"

#include "indicator_finder.hpp"

namespace {

void register_indicators(baogao::Registry& registry) {
  registry.add_analyzer({.name = "indicators",
                         .needs = {"elements", "sections"},
                         .provides = {"indicators", "tables", "numerals"}},
                        std::make_unique<IndicatorFinder>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("indicators", "1.0", "figures with their names, units, bounds, changes and periods",
              register_indicators)
