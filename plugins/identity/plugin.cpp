// Which report a document is.

#include "baogao/host/plugin.hpp"

#include "identity_finder.hpp"

namespace {

class IdentityAnalyzer final : public baogao::Analyzer {
 public:
  explicit IdentityAnalyzer(const std::filesystem::path& data) : finder_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.identity = finder_.find(document);
    return result;
  }

 private:
  IdentityFinder finder_;
};

void register_identity(baogao::Registry& registry) {
  registry.add_analyzer({.name = "identity", .needs = {"elements"}, .provides = {"identity"}},
                        std::make_unique<IdentityAnalyzer>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("identity", "1.0", "kind, place, years and title of a report", register_identity)
