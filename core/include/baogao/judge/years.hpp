// What a report and that of the year before say of each other's numbers. `check --previous` and `compare`
// both ask here, so that they never disagree about a pair of figures.
#pragma once

#include <string>
#include <vector>

#include "baogao/judge/verdict.hpp"
#include "baogao/judge/year_figures.hpp"

namespace baogao {

struct Profile;

struct YearVerdict {
  enum class Type {
    growth,      // `judged` is the rate, `now` what grew, `before` last year's
    restated,    // `judged` is what this year's report says of `before`
    stock_flow,  // `judged` is the stock; `before` and `flows` are what it should come from
  };
  Type type = Type::growth;
  std::string name;
  Verdict verdict;
  const YearFigure* judged = nullptr;  // of the later report
  const YearFigure* now = nullptr;     // growth only
  const YearFigure* before = nullptr;  // of the earlier report
  struct Flow {
    const YearFigure* figure;
    bool in;  // came, or went
  };
  std::vector<Flow> flows{};
  // Sums of money grow on a comparable basis, which may not be that of last year's report: asked, not blamed.
  bool doubtful = false;
};

// Of reports of one place and kind, the later of the year after. Pointers are into both, which must outlive
// the result. What cannot be told is left out.
BAOGAO_API std::vector<YearVerdict> judge_years(const YearFigures& earlier, const YearFigures& later,
                                                const Profile* profile);

// Whether they are of a year and the next.
BAOGAO_API bool are_consecutive(const YearFigures& earlier, const YearFigures& later);

}  // namespace baogao
