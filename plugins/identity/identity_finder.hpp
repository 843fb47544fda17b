// Kind, place, years and title of a report, from its elements, its opening and its headings.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "baogao/model/document.hpp"

class IdentityFinder {
 public:
  explicit IdentityFinder(const std::filesystem::path& data);

  // What the user said of the document is part of the answer, and what follows from it too.
  baogao::Identity find(const baogao::Document& document) const;

 private:
  struct KindWords {
    std::string words, kind;
  };
  static std::string kind_of(std::string_view text, const std::vector<KindWords>& entries);
  std::string place_in_title(std::string_view title) const;

  std::vector<KindWords> titles_, headings_;
};
