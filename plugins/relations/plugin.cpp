// Sums, rates, growth and from-to among the figures of a report.

#include "baogao/host/plugin.hpp"

#include "relation_finder.hpp"

namespace {

class Relations final : public baogao::Analyzer {
 public:
  explicit Relations(const std::filesystem::path& data) : words_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.relations = find_relations(document, words_);
    return result;
  }

 private:
  RelationWords words_;
};

void register_relations(baogao::Registry& registry) {
  registry.add_analyzer({.name = "relations", .needs = {"indicators", "tables"}, .provides = {"relations"}},
                        std::make_unique<Relations>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("relations", "1.0", "sums, rates, growth and from-to among figures", register_relations)
