// Totals and their parts in a sentence.
//
// 其中, a bracket, 共 behind a row say so: then a sum that fails stays as well, if it fails by so little that
// it must be meant. Where nothing says so only figures that add up to the digit are a sum.
#pragma once

#include <vector>

#include "relation_words.hpp"
#include "sentence.hpp"

void find_sums(const Sentence& sentence, const RelationWords& words,
               std::vector<baogao::Relation>& relations);
