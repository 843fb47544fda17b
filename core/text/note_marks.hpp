// Marks of notes behind a word or a figure: [3] 〔1〕 ¹ ① (5).
#pragma once

#include <string_view>

#include "baogao/base/span.hpp"

namespace baogao {

// The size of the mark at `start`, 0 where there is none. Bracketed and raised digits are marks behind a word
// or a percent sign; ① and （5）, which also begin items, only between a word and its figure:
// 森林覆盖率①45.2%.
std::size_t note_mark_size(std::string_view source, Span line, std::size_t start);

// A line that is a mark and nothing else, as web pages leave them: 增长 / [5] / 4.0%.
bool is_note_mark_line(std::string_view line);

}  // namespace baogao
