// One self-contained page: the draft with marks, the findings beside it.
#pragma once

#include <filesystem>

#include "baogao/host/writer.hpp"

class FindingsPage final : public baogao::FindingWriter {
 public:
  // `page` is the page without its data.
  explicit FindingsPage(std::filesystem::path page) : page_(std::move(page)) {}

  void write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
             std::ostream& out) const override;

 private:
  std::filesystem::path page_;
};
