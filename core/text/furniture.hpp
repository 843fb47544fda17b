// Lines that belong to the web page or the newspaper and not to the report.
#pragma once

#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

// `line` without blanks at its ends.
BAOGAO_API bool is_furniture(std::string_view line);

// - 1 -, — 12 —, －３－, 第 3 页 共 9 页.
BAOGAO_API bool is_page_number(std::string_view line);

}  // namespace baogao
