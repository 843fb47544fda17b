// The steps of a comparison. Each fills its part of the result from the digests.
#pragma once

#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/compare/report_digest.hpp"

namespace baogao {

// Pairs of reports of one kind and place, each with the next year that there is a report of.
struct YearPair {
  std::size_t earlier, later;
};
std::vector<YearPair> year_pairs(const std::vector<ReportDigest>& digests);

void compare_figures(const std::vector<ReportDigest>& digests, Comparison& comparison);
void compare_sections(const std::vector<ReportDigest>& digests, Comparison& comparison);
void compare_text(const std::vector<ReportDigest>& digests, Comparison& comparison);
void compare_promises(const std::vector<ReportDigest>& digests, Comparison& comparison);
void find_conflicts(const std::vector<ReportDigest>& digests, Comparison& comparison);

// The steps of plugins. One that throws, or gives a view that points at no report, leaves a message.
BAOGAO_API void run_steps(const Comparer::Steps& steps, const std::vector<ReportDigest>& digests,
                          Comparison& comparison);

}  // namespace baogao
