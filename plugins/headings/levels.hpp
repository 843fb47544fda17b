// At which level a heading stands, and how far its text goes.
#pragma once

#include "heading.hpp"

// Gives Ⅰ., A. and heads without a marker the levels that fit those around them: Ⅰ. stands above 一、 that
// begin again under it; A. one below the head before it; unnumbered heads above 一、 are of level 0.
void settle_levels(Headings& headings);

// The sections in order of the text, each up to the next that does not stand under it. Parts of different
// names nest as they come: where 章 hold 节, the first 章 comes before the first 节.
std::vector<baogao::Section> nest(Headings headings, std::size_t end_of_text);
