// The elements of an official document (GB/T 9704-2012, 7): before its first heading and behind its text.
#pragma once

#include <vector>

#include "baogao/model/document.hpp"

std::vector<baogao::DocumentElement> find_document_elements(const baogao::Document& document);
