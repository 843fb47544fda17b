// What formats set above the line, written into plain text: note marks as [1], exponents as m².
#pragma once

#include <string>
#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

// Raised text as it goes behind `before`, the text that stands on the line so far. Digits behind a letter or
// a digit are an exponent (m², 10⁸), others the mark of a note, which gets brackets so that nobody reads it
// as part of the figure beside it; what is no number stays as it is.
BAOGAO_API std::string raised_text(std::string_view raised, std::string_view before);

}  // namespace baogao
