// A rule: its name, how bad a breach is, and the function that finds them.
//
// A rule is one source in rules/, which defines the function, and one page in pages/, which says everything
// else: what is wrong and by which source, the severity, the messages, examples that are found and let pass.
// The name is that of the page, family.name; the function's is the same with `_`: time.plan-year is found by
// time_plan_year.
#pragma once

#include <vector>

#include "baogao/host/check.hpp"
#include "findings.hpp"

struct Rule {
  const char* name;
  baogao::Severity severity;
  // Adds a finding for each place of the draft where the rule is broken.
  void (*find)(const baogao::Draft& draft, Findings& findings);
};

// All of them, in order of their names. CMake writes the table (CMakeLists.txt).
const std::vector<Rule>& all_rules();
