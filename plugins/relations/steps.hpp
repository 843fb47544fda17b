// One figure of a sentence at two times: 从1795亿元增加到5260亿元.
#pragma once

#include <vector>

#include "sentence.hpp"

void find_steps(const Sentence& sentence, std::vector<baogao::Relation>& relations);
