// numbers.wording: 约20余次, 下降-5%, 15～30% (GB/T 15835-2011, 4.2, 5.1; GB/T 15834-2011, 4.5).

#include "rule.hpp"
#include "wrong_wording.hpp"

void numbers_wording(const baogao::Draft& draft, Findings& findings) { find_wrong_patterns(draft, findings); }
