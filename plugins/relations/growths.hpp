// How much a figure of a sentence grew: 45亿元，增长5.2%; 12142万元，减收1304万元，下降37.8%;
// 由3607件增加到3646件，增长1.08%.
#pragma once

#include <vector>

#include "sentence.hpp"

void find_growths(const Sentence& sentence, std::vector<baogao::Relation>& relations);
