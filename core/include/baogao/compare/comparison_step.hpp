// What a plugin adds to a comparison: views of its own.
//
//     class Seals final : public baogao::ComparisonStep {
//       std::vector<baogao::View> compare(const std::vector<baogao::ReportDigest>& reports) const override;
//     };
//
// A view's columns are declared once (view.hpp); from there they reach the comparison XML, the sheets and
// files of `baogao export` and a tab of the page.
#pragma once

#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/view.hpp"
#include "baogao/compare/report_digest.hpp"

namespace baogao {

// Holds nothing about a comparison: one instance serves many.
class BAOGAO_API ComparisonStep {
 public:
  virtual ~ComparisonStep() = default;
  // Reports in order of kind, place and year; cells name them by their index. The digests live no longer than
  // the call: a view keeps what it shows.
  virtual std::vector<View> compare(const std::vector<ReportDigest>& reports) const = 0;
};

}  // namespace baogao
