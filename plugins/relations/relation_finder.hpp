// How the figures of a document hang together.
#pragma once

#include <vector>

#include "baogao/model/document.hpp"
#include "relation_words.hpp"

// Of the indicators and tables that the document already has, in order of the text.
std::vector<baogao::Relation> find_relations(const baogao::Document& document, const RelationWords& words);
