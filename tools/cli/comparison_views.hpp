// The tables of a comparison XML: the program's own, and those of the plugins that took part.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "baogao/base/view.hpp"

// Whether a file is XML of baogao compare.
bool is_comparison(const std::string& path);

// reports, series, sections, reuse, promises, conflicts, and behind them the views of plugins.
baogao::Expected<std::vector<baogao::View>> read_comparison_views(const std::string& path);
