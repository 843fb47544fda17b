// A plugin of somebody else: seals.

#include <baogao/host/plugin.hpp>

#include "markdown_writer.hpp"
#include "seal_check.hpp"
#include "seal_finder.hpp"
#include "seal_step.hpp"

namespace {

void register_seals(baogao::Registry& registry) {
  registry.add_analyzer(
      {.name = "seals", .needs = {}, .provides = {seals_layer, "findings"}, .rules = {"seals.place"}},
      std::make_unique<SealFinder>(registry.data_directory() / "words.tsv"));
  registry.add_check({.rule = "seals.twice"}, std::make_unique<SealCheck>());
  registry.add_writer({.format = "markdown", .description = {"Markdown 表格", "Markdown tables"}},
                      std::make_unique<MarkdownWriter>());
  registry.add_comparison_step("seals", std::make_unique<SealStep>());
}

}  // namespace

BAOGAO_PLUGIN("seals", "1.0", "finds where a seal is to be set", register_seals)
