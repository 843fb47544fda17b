// The rules that drafts are held against.

#include "baogao/host/plugin.hpp"

#include <mutex>

#include "rule.hpp"

namespace {

// Read with the first draft: analyzing needs none of it.
class LateKnowledge {
 public:
  explicit LateKnowledge(std::filesystem::path data) : data_(std::move(data)) {}
  const Knowledge& get() const {
    std::call_once(once_, [&] { knowledge_ = std::make_unique<const Knowledge>(data_); });
    return *knowledge_;
  }

 private:
  std::filesystem::path data_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const Knowledge> knowledge_;
};

class RuleCheck final : public baogao::Check {
 public:
  RuleCheck(const Rule& rule, std::shared_ptr<const LateKnowledge> knowledge)
      : rule_(rule), knowledge_(std::move(knowledge)) {}

  std::vector<baogao::Finding> check(const baogao::Draft& draft) const override {
    Findings findings(rule_.name, rule_.severity, knowledge_->get());
    rule_.find(draft, findings);
    return findings.take();
  }

 private:
  const Rule& rule_;
  std::shared_ptr<const LateKnowledge> knowledge_;
};

void register_checks(baogao::Registry& registry) {
  const auto knowledge = std::make_shared<const LateKnowledge>(registry.data_directory());
  for (const Rule& rule : all_rules())
    registry.add_check(
        {rule.name, rule.severity, registry.data_directory() / (std::string(rule.name) + ".md")},
        std::make_unique<RuleCheck>(rule, knowledge));
}

}  // namespace

BAOGAO_PLUGIN("checks", "1.0", "what is wrong in a draft: parts, numbers, years, wording, form",
              register_checks)
