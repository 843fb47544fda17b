// When a figure is of, and whether it is a result or a plan.
#pragma once

#include <string>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/characters.hpp"
#include "baogao/document.hpp"

// The report's own years, from its identity; 0 when unknown.
struct ReportYears {
  int reported = 0;  // the year whose work is told
  int planned = 0;   // the year whose work is planned
};
ReportYears years_of(const baogao::ReportIdentity& identity);

struct Timing {
  std::string period;  // 2024, 2021-2025, 2024-06
  baogao::Status status = baogao::Status::actual;
};

// The timing of figure `index`: by the words of its sentence, else by the section it stands in.
Timing timing_of(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures, std::size_t index, bool in_plan,
                 ReportYears years);
