// Comma-separated values that Excel opens.
#pragma once

#include "baogao/host/writer.hpp"

class CsvWriter final : public baogao::TableWriter {
 public:
  void write(const std::vector<baogao::View>& views, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
