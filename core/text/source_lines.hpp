// The lines of a source text as a person sees them.
#pragma once

#include <string_view>
#include <vector>

#include "baogao/base/span.hpp"

namespace baogao {

struct SourceLine {
  Span text;  // without blanks at its ends
  std::size_t points = 0;
  std::size_t columns = 0;  // a Han character takes two
  bool indented = false;
  bool blank_before = false;  // a blank line or a page break stands before it
  bool page_before = false;   // a page break
  bool note_before = false;   // a line that is the mark of a note: 增长 / [5] / 4.0%
};

// Without empty lines, page numbers and furniture: what they leave is told by the line behind them.
std::vector<SourceLine> split_lines(std::string_view source);

// The size of the blank at `offset`, 0 where there is none.
std::size_t blank_size(std::string_view text, std::size_t offset);

}  // namespace baogao
