// Figures of one report that the catalogue relates: 税收收入 is part of 一般公共预算收入, 税收占比 their
// rate.
#pragma once

#include <vector>

#include "baogao/judge/verdict.hpp"
#include "baogao/judge/year_figures.hpp"
#include "baogao/kinds/catalogue.hpp"
#include "baogao/kinds/known_relation.hpp"

namespace baogao {

struct KnownVerdict {
  KnownRelation::Type type = KnownRelation::Type::none;
  Verdict verdict;
  const YearFigure* judged = nullptr;    // the part, the total, the rate
  std::vector<const YearFigure*> terms;  // what it is judged by, in the catalogue's order
};

// Of one year and scope, each told once. What the figures cannot tell is left out, as is a relation of which
// a term is not told. Pointers are into `figures`.
BAOGAO_API std::vector<KnownVerdict> judge_known(const YearFigures& figures, const Catalogue& catalogue);

}  // namespace baogao
