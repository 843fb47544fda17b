// How the figures of a document hang together.
#pragma once

#include <vector>

#include "baogao/model/document.hpp"

// Of the indicators and tables that the document already has, in order of the text.
std::vector<baogao::Relation> find_relations(const baogao::Document& document);
