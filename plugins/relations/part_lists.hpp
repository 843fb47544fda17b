// Figures in one unit that stand as a list in a sentence, and what says that they are parts.
#pragma once

#include <string>
#include <vector>

#include "sentence.hpp"

struct PartList {
  std::vector<std::size_t> figures;
  bool said = false;     // behind 其中, or in a bracket behind the total
  bool bracket = false;  // in a bracket, which is complete as a rule
};

// A new list begins at 其中, at a bracket behind a figure and at its end, and at ；.
std::vector<PartList> part_lists(const Sentence& sentence, const std::string& unit);
