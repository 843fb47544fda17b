#include "seal_check.hpp"

#include <set>

#include "seal_finder.hpp"

std::vector<baogao::Finding> SealCheck::check(const baogao::Draft& draft) const {
  std::vector<baogao::Finding> findings;
  const auto& layers = draft.report.found.layers;
  const auto seals = layers.find(seals_layer);
  if (seals == layers.end()) return findings;
  std::set<std::string> offices;
  for (const baogao::LayerItem& seal : seals->second) {
    const std::string& office = seal.attributes.front().second;
    if (offices.insert(office).second) continue;
    baogao::Finding finding;
    finding.span = seal.span;
    finding.message = {office + "盖了两次章", "two seals of " + office};
    findings.push_back(std::move(finding));
  }
  return findings;
}
