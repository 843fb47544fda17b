// What a document says of itself before, beside and behind its text, read once for all who tell its identity
// by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"

// Views into the normalized text, which outlives them; the title is joined from its lines.
struct FrontMatter {
  explicit FrontMatter(const baogao::Document& document);

  const baogao::Document& document;
  std::string title;                         // without blanks; empty where none is found
  std::vector<std::string_view> head_lines;  // short lines before the text, those next to the title first
  std::string head;                       // the lines around the title in one, for what is broken over them
  std::vector<std::string_view> opening;  // the title and the first paragraphs behind it
  std::vector<std::string_view> main_headings;  // of the first level, and unnumbered ones that name a year
  std::vector<std::string_view> closing;        // the last short lines
};
