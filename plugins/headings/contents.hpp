// Tables of contents: with leaders, under 目录, as a row of heads that come again, as a list of tables.
#pragma once

#include "baogao/text/characters.hpp"
#include "heading.hpp"
#include "stretches.hpp"

// A line of a printed table of contents: 一、总体情况……………3
bool is_contents_line(const baogao::Characters& line);

// Takes out heads that stand in a table of contents only.
void drop_contents(Headings& headings, const baogao::Document& document, const Stretches& stretches);

// Of those, only rows of heads that come again: what drop_contents does where it knows all heads.
void drop_repeated(Headings& headings);
