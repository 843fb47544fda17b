// What turns a numeral with its unit away: it is a rank, a threshold, a stage, or counts nothing.
#pragma once

#include <string>
#include <vector>

#include "baogao/text/characters.hpp"
#include "figure.hpp"

// 优良天数达到340天 is counted; 连续7年 is a duration.
bool is_counted_time(const baogao::Characters& text, const Figure& figure);

// 前5位, 列第2: a place in an order.
bool is_rank(const baogao::Characters& text, const Figure& figure);

// 亿元以上项目16个: the amount tells which projects, the count is the figure. Of a figure whose hedges are
// read.
bool is_threshold(const baogao::Characters& text, const Figure& figure);

// An age, a stage, in how many goes; and 5个 of a noun that is numbered but not counted. `han`: it is written
// in Han.
bool counts_nothing(const baogao::Characters& text, const Figure& figure, bool han,
                    const std::vector<std::u32string>& uncounted);
