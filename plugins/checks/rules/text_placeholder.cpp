// text.placeholder: XX, ××, **, 待补充, 【】 that nobody filled in.

#include "rule.hpp"
#include "wrong_wording.hpp"

void text_placeholder(const baogao::Draft& draft, Findings& findings) {
  find_wrong_patterns(draft, findings);
}
