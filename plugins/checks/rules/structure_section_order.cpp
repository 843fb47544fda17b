// structure.section-order: the parts stand in another order than the report's kind prescribes.

#include <algorithm>

#include "rule.hpp"

using baogao::PartPlace;

namespace {

// The largest set of parts that stand in order; the others are out of it.
std::vector<std::size_t> in_order(const std::vector<std::pair<std::size_t, int>>& placed) {
  std::vector<std::size_t> best(placed.size(), 1), before(placed.size(), SIZE_MAX);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (placed[k].second < placed[i].second && best[k] + 1 > best[i]) {
        best[i] = best[k] + 1;
        before[i] = k;
      }
    }
  }
  std::vector<std::size_t> chain;
  if (placed.empty()) return chain;
  auto at = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (; at != SIZE_MAX; at = before[at]) chain.push_back(at);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

void structure_section_order(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile) return;
  const auto& sections = draft.report.found.sections;
  std::vector<std::pair<std::size_t, int>> placed;  // part, section
  for (std::size_t i = 0; i < draft.parts.size(); ++i) {
    if (draft.parts[i].state != PartPlace::State::present || !draft.profile->parts[i].required) continue;
    const bool shared = std::any_of(placed.begin(), placed.end(), [&](const auto& other) {
      return other.second == draft.parts[i].section;
    });
    if (!shared) placed.emplace_back(i, draft.parts[i].section);
  }
  const std::vector<std::size_t> chain = in_order(placed);
  for (std::size_t k = 0; k < placed.size(); ++k) {
    if (std::find(chain.begin(), chain.end(), k) != chain.end()) continue;
    const auto& [part, section] = placed[k];
    const baogao::ProfilePart& wanted = draft.profile->parts[part];
    std::string behind, ahead;
    for (std::size_t j = 0; j < placed.size(); ++j) {
      if (j < k) behind = draft.profile->parts[placed[j].first].name;
      if (j > k && ahead.empty()) ahead = draft.profile->parts[placed[j].first].name;
    }
    const bool movable = wanted.movable || wanted.severity != baogao::Severity::error;
    findings.add(sections[static_cast<std::size_t>(section)].span, behind.empty() ? "first" : "order",
                 {{"part", wanted.name}, {"behind", behind}, {"ahead", ahead}, {"basis", wanted.basis}},
                 movable ? baogao::Severity::info : baogao::Severity::warning);
  }
}
