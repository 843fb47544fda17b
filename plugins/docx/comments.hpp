// Findings as comments of a Word file.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "baogao/model/annotations.hpp"
#include "symbols.hpp"

// The bytes of the same file with a comment (ECMA-376, 17.13.4) at the place of each finding; everything else
// of the file stays as it is. Findings without a place of their own stand at the first or last words of the
// text.
baogao::Expected<std::string> add_comments(const std::string& bytes,
                                           const std::vector<baogao::Finding>& findings,
                                           const Symbols& symbols);
