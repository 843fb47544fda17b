// Rules that are a list of wordings.
#pragma once

#include "baogao/host/check.hpp"
#include "findings.hpp"

// Every place of the normalized text where a pattern of the rule fits and its exception does not.
void find_wrong_patterns(const baogao::Draft& draft, Findings& findings);
