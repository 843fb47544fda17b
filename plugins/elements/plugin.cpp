// The elements of an official document.

#include "baogao/host/plugin.hpp"

#include "document_elements.hpp"

namespace {

class Elements final : public baogao::Analyzer {
 public:
  explicit Elements(const std::filesystem::path& data) : elements_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.elements = elements_.find(document);
    return result;
  }

 private:
  DocumentElements elements_;
};

void register_elements(baogao::Registry& registry) {
  registry.add_analyzer({.name = "elements", .needs = {}, .provides = {"elements"}},
                        std::make_unique<Elements>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("elements", "1.0", "the elements of an official document (GB/T 9704)", register_elements)
