// Tables as text: csv and jsonl.

#include "baogao/host/plugin.hpp"

#include "csv.hpp"
#include "jsonl.hpp"

namespace {

void register_tables(baogao::Registry& registry) {
  registry.add_writer({.format = "csv",
                       .description = {"逗号分隔，Excel 可打开", "comma-separated, for Excel"},
                       .takes_all_views = false},
                      std::make_unique<CsvWriter>());
  registry.add_writer({.format = "jsonl",
                       .description = {"每行一个 JSON 对象", "a JSON object a line"},
                       .takes_all_views = false},
                      std::make_unique<JsonlWriter>());
}

}  // namespace

BAOGAO_PLUGIN("tables", "1.0", "writes tables as csv and jsonl", register_tables)
