// SARIF 2.1.0 (OASIS).
#pragma once

#include "baogao/host/writer.hpp"

class SarifFindings final : public baogao::FindingWriter {
 public:
  void write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
