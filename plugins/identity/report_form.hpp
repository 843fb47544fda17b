// Whether a document is the report, an item of news about it, or its digest.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "front_matter.hpp"

class ReportForm {
 public:
  explicit ReportForm(const std::filesystem::path& data);

  // Empty: the report itself; news, digest.
  std::string tell(const FrontMatter& front) const;

 private:
  struct Words {
    std::string words, form, where;
  };
  std::vector<Words> words_;
};
