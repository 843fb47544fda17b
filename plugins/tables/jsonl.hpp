// JSON, an object a line.
#pragma once

#include "baogao/host/writer.hpp"

class JsonlWriter final : public baogao::TableWriter {
 public:
  void write(const std::vector<baogao::View>& views, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
