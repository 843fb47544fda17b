// Rows of figures for rows of names: 刑事、治安案件立案数分别下降25.7%、6%.
#pragma once

#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"
#include "name_phrases.hpp"

// Gives each figure of a row behind 分别 its own name, where as many names stand before: as a list, as a
// contraction (存贷款), or as the figures just before (接待游客…，实现收入…，分别增长18.3%、21.5%).
void assign_row_names(const baogao::Characters& text, const NamePhrases& phrases,
                      std::vector<AnnotatedFigure>& figures);
