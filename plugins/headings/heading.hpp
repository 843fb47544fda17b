// A line that may be a heading, on its way through the rooms of this plugin.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "baogao/model/annotations.hpp"
#include "baogao/text/list_marker.hpp"

struct Heading {
  baogao::Section section;                            // its level is settled by settle_levels
  std::size_t paragraph = 0;                          // in Document::paragraphs(); of two the later
  std::optional<baogao::ListMarker::Kind> kind = {};  // none without a marker
  char32_t division = 0;                              // of a part: 部 编 篇 章 节
  bool alone = true;                                  // nothing follows in its paragraph
  bool in_table = false;                              // of several columns
  bool above = false;                                 // unnumbered, right over numbers that begin again
  bool outlined = false;                              // told by the format, not by its words
  bool closing = false;                               // 名词解释, 注释: what stands behind the report

  bool is_part() const { return kind == baogao::ListMarker::Kind::part; }
};

// In order of the text.
using Headings = std::vector<Heading>;

inline bool stands_before(const Heading& a, const Heading& b) {
  return a.section.span.start < b.section.span.start;
}
