// {"report": {…}, "findings": [{…}]}
#pragma once

#include "baogao/host/writer.hpp"

class JsonFindings final : public baogao::FindingWriter {
 public:
  void write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
