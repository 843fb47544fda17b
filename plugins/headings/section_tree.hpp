// The headings of a report as a reader sees them, and how far the text under each goes.
#pragma once

#include <filesystem>
#include <vector>

#include "baogao/model/document.hpp"
#include "listed_items.hpp"
#include "unnumbered_heads.hpp"

class SectionTree {
 public:
  explicit SectionTree(const std::filesystem::path& data) : items_(data), unnumbered_(data) {}

  // In order of the text, the children of a section behind it.
  std::vector<baogao::Section> find(const baogao::Document& document) const;

 private:
  ListedItems items_;
  UnnumberedHeads unnumbered_;
};
