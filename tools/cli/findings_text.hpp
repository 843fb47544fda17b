// Findings on a terminal: a line each, with the source line and a caret under the place.
#pragma once

#include "baogao/host/writer.hpp"

class FindingsText final : public baogao::FindingWriter {
 public:
  void write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
