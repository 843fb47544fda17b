// structure.missing-signature: the issuer's name at the end, 发文机关署名, is not in the text
// (GB/T 9704-2012, 7.3.5.1; 《党政机关公文处理工作条例》, 9).

#include "../closing.hpp"
#include "rule.hpp"

void structure_missing_signature(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile || !draft.profile->signature || find_closing(draft.report).signature) return;
  findings.add(last_line(draft.report), "missing", {}, *draft.profile->signature);
}
