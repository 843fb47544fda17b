// A rule: its name, how bad a breach is, and the function that finds them. One file a rule, in rules/.
#pragma once

#include <string_view>
#include <vector>

#include "baogao/host/check.hpp"
#include "findings.hpp"

struct Rule {
  const char* name;
  baogao::Severity severity;
  void (*find)(const baogao::Draft& draft, Findings& findings);
};

// All of them, in order of their names.
const std::vector<Rule>& all_rules();
