// Numbered headings and how far the text under each goes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "baogao/model/document.hpp"

class SectionTree {
 public:
  explicit SectionTree(const std::filesystem::path& data);

  // In order of the text. A heading ends at the first 。 when its body follows in the same paragraph.
  // In a report without one 一、 lines that read like the known unnumbered heads are taken for level 1.
  std::vector<baogao::Section> find(const baogao::Document& document) const;

 private:
  bool is_unnumbered_head(std::string_view line) const;

  struct Head {
    std::string words;
    bool whole;  // the line is these words, after a year
  };
  std::vector<Head> unnumbered_;
};
