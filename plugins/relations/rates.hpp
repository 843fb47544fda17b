// Rates and their terms in a sentence: 1001件，成功975件，成功率97.4%.
#pragma once

#include <vector>

#include "sentence.hpp"

void find_rates(const Sentence& sentence, std::vector<baogao::Relation>& relations);
