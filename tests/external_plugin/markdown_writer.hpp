// Tables in Markdown.
#pragma once

#include <baogao/host/plugin.hpp>

class MarkdownWriter final : public baogao::TableWriter {
 public:
  void write(const std::vector<baogao::View>& views, const baogao::WritingOptions& options,
             std::ostream& out) const override;
};
