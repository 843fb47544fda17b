// The elements of an official document.

#include "baogao/host/plugin.hpp"

#include "document_elements.hpp"

namespace {

class Elements final : public baogao::Analyzer {
 public:
  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.elements = find_document_elements(document);
    return result;
  }
};

void register_elements(baogao::Registry& registry) {
  registry.add_analyzer({.name = "elements", .needs = {}, .provides = {"elements"}},
                        std::make_unique<Elements>());
}

}  // namespace

BAOGAO_PLUGIN("elements", "1.0", "the elements of an official document (GB/T 9704)", register_elements)
