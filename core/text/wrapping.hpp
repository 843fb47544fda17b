// Whether and where the lines of a text were broken by width and not by sense.
//
// A text counts as wrapped when a large share of its lines has one width; then a full line goes on in the
// next unless that one begins something.
#pragma once

#include <string_view>
#include <vector>

#include "text/source_lines.hpp"

namespace baogao {

// The width at which lines were broken, in one measure: characters, or columns of type.
struct LineWidth {
  std::size_t SourceLine::*measure;
  std::size_t slack;
  std::size_t width = 0;  // 0: not broken in this measure

  bool is_full(const SourceLine& line, std::size_t next_word) const;
  bool is_nearly_full(const SourceLine& line) const;
};

struct Wrapping {
  LineWidth points{&SourceLine::points, 1};
  LineWidth columns{&SourceLine::columns, 4};
  bool has_indents = false;
  bool indents_begin = false;  // few lines are indented: those begin a paragraph

  bool any() const { return points.width != 0 || columns.width != 0; }
  bool is_full(const SourceLine& line, std::string_view source, const SourceLine& next) const;
  // Enough where the line breaks off in mid-sentence.
  bool is_nearly_full(const SourceLine& line) const {
    return points.is_nearly_full(line) || columns.is_nearly_full(line);
  }
};

Wrapping find_wrapping(const std::vector<SourceLine>& lines);

}  // namespace baogao
