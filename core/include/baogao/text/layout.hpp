// Where the page and not the writer put something into the text.
#pragma once

#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/span.hpp"

namespace baogao {

// Sorted, disjoint spans of the source, each with what stands for it when it is taken out.
struct LayoutMark {
  enum class Kind { removed, line_end, blank };
  Span span;
  Kind kind;
};
using Layout = std::vector<LayoutMark>;

// Finds soft line breaks, page numbers, furniture, spaced digits and footnote marks. Where a format told the
// paragraphs apart (`wrapped` is false) every line is one.
BAOGAO_API Layout find_layout(std::string_view source, bool wrapped = true);

}  // namespace baogao
