// Running heads and feet: lines that stand at the top or bottom of many pages.
#pragma once

#include <string>
#include <vector>

struct PageLine {
  std::string text;
  bool begins = false;   // a paragraph: by its indent or the gap above it
  bool goes_on = false;  // reaches the margin, and the next line is of its paragraph
};
using PageLines = std::vector<PageLine>;

// Takes them off, page numbers in them not counting as a difference.
void drop_running_heads(std::vector<PageLines>& pages);
