// The numbered sections of a report.

#include "baogao/host/plugin.hpp"

#include "section_roles.hpp"
#include "section_tree.hpp"

namespace {

class Headings final : public baogao::Analyzer {
 public:
  explicit Headings(const std::filesystem::path& data) : tree_(data), roles_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.sections = tree_.find(document);
    roles_.assign(document, result.sections);
    return result;
  }

 private:
  SectionTree tree_;
  SectionRoles roles_;
};

void register_headings(baogao::Registry& registry) {
  registry.add_analyzer({.name = "headings", .needs = {"identity"}, .provides = {"sections"}},
                        std::make_unique<Headings>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("headings", "1.0", "the tree of numbered sections", register_headings)
