// The seals of all reports in one table.
#pragma once

#include <baogao/host/plugin.hpp>

class SealStep final : public baogao::ComparisonStep {
 public:
  std::vector<baogao::View> compare(const std::vector<baogao::ReportDigest>& reports) const override;
};
