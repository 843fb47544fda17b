// The comparison as one self-contained page.
#pragma once

#include <ostream>

#include "baogao/compare/comparison.hpp"
#include "language.hpp"

void write_comparison_page(const baogao::Comparison& comparison, Language language, std::ostream& out);
