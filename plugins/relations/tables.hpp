// Rows and columns of a table beside their 合计.
#pragma once

#include <vector>

#include "baogao/model/document.hpp"
#include "relation_words.hpp"

void find_table_sums(const baogao::Document& document, std::size_t table, const RelationWords& words,
                     std::vector<baogao::Relation>& relations);
