// What a rule writes its findings to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/message_format.hpp"
#include "baogao/model/annotations.hpp"
#include "knowledge.hpp"

class Findings {
 public:
  Findings(std::string rule, baogao::Severity severity, const Knowledge& knowledge)
      : rule_(std::move(rule)), severity_(severity), knowledge_(knowledge) {}

  // `message` names one on the rule's page; the rule's own severity unless another is given.
  baogao::Finding& add(baogao::Span source, std::string_view message,
                       const baogao::MessageArguments& arguments = {},
                       std::optional<baogao::Severity> severity = std::nullopt);

  const Knowledge& knowledge() const { return knowledge_; }
  const std::string& rule() const { return rule_; }
  std::vector<baogao::Finding> take() { return std::move(findings_); }

 private:
  std::string rule_;
  baogao::Severity severity_;
  const Knowledge& knowledge_;
  std::vector<baogao::Finding> findings_;
};
