// Running heads and feet: lines that stand at the top or bottom of many pages.
#pragma once

#include <string>
#include <vector>

using PageLines = std::vector<std::string>;

// Takes them off, page numbers in them not counting as a difference.
void drop_running_heads(std::vector<PageLines>& pages);
