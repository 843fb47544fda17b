// The noun right behind a figure: 调解1001件矛盾纠纷, 785名领导、干部参加.
#pragma once

#include <string>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"
#include "verbs.hpp"

struct NounBehind {
  std::u32string noun;          // empty where there is none
  std::size_t end = 0;          // in the text
  bool runs_into_next = false;  // no mark between it and the next figure
};

NounBehind noun_behind(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures,
                       std::size_t i, const Verbs& verbs);

// Where the words behind figure `i` end: at the clause's or bracket's end, or at the next figure.
std::size_t right_limit(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures,
                        std::size_t i);
