// The positioned text of an OFD page (GB/T 33190-2016, 11.2 TextObject, 11.3 TextCode) in reading order.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

// A run of text on a page, in millimetres from its top left corner.
struct PlacedText {
  double x = 0, y = 0;
  double width = 0;   // of the run, as far as its advances tell
  double height = 0;  // of its characters
  std::string text;
};

// Appends the runs of a page's or template's content.
void collect_text(pugi::xml_node content, std::vector<PlacedText>& runs);

// Lines from top to bottom, runs from left to right; wide gaps become blanks.
std::vector<std::string> lines_of(std::vector<PlacedText> runs);
