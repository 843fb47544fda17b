// Headings by their markers, and what the format tells of those without.
#pragma once

#include <vector>

#include "baogao/model/document.hpp"
#include "heading.hpp"
#include "outline_heads.hpp"

struct MarkedHeads {
  // With a marker, at the level of GB/T 9704-2012, 7.3.3. Of those in tables only 一、 are among them: a
  // table that lost its lines may have swallowed a head.
  Headings headings;
  Headings outlined;  // without, told by the format; level as the format has it
  OutlineShifts shifts;
  std::vector<std::size_t> plain;  // paragraphs short enough to be heads without either
};

// A heading ends at the first 。 when its body follows in the same paragraph. A marker alone on its line
// takes the line behind it for its title, else the line before (justified PDF text: 2026年预算草案 / 二、).
MarkedHeads find_marked_heads(const baogao::Document& document);

// The heading of a line without a marker.
Heading unmarked_heading(const baogao::Document& document, std::size_t paragraph, int level);
