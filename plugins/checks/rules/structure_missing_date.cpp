// structure.missing-date: the date at the end, 成文日期, is not in the text (GB/T 9704-2012, 7.3.5.4).

#include "../closing.hpp"
#include "rule.hpp"

void structure_missing_date(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile || !draft.profile->signature || find_closing(draft.report).date) return;
  findings.add(last_line(draft.report), "missing", {}, *draft.profile->signature);
}
