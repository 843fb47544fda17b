// text.personal-data: numbers of identity cards and mobile telephones in a report for the public
// (《个人信息保护法》, 25).

#include "rule.hpp"
#include "wrong_wording.hpp"

void text_personal_data(const baogao::Draft& draft, Findings& findings) {
  find_wrong_patterns(draft, findings);
}
