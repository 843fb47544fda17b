// What a figure is of: the name an analyst would write at the head of its column.
//
//     发放宣传资料50000余份            发放宣传资料      the words before, when they end in a noun
//     开展1440次矛盾纠纷排查           矛盾纠纷排查      the words behind, when only a verb stands before
//     智能算力达2000PF，增长34.6%      智能算力          carried on from the clause before
//     制发文件14件，废止6件            废止文件          a verb with the object of its like
//     刑事、治安案件立案数分别下降…    刑事案件立案数    one item of the list each
//     3607件（市政府349件、…）         市政府            inside the bracket; behind it the outer subject
//     again
#pragma once

#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"
#include "name_phrases.hpp"

// Fills name, words_start, named_behind and in_row of the figures of one paragraph; times stay without name.
void assign_names(const baogao::Characters& text, const NamePhrases& phrases,
                  std::vector<AnnotatedFigure>& figures);
