// Heads without a marker that the format itself tells, by outline levels.
#pragma once

#include <map>

#include "heading.hpp"

// How often the format's level lies that far below that of the marker.
using OutlineShifts = std::map<int, std::size_t>;

// Puts the outlined heads, their levels as the format has them, among those with markers, at the levels that
// fit those. A head of the highest level that comes once and first is the title and left out.
void take_outline(Headings outlined, const OutlineShifts& shifts, Headings& headings);
