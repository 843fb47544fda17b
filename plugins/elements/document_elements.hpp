// The elements of an official document (GB/T 9704-2012, 7): before its first heading and behind its text.
#pragma once

#include <filesystem>
#include <vector>

#include "baogao/model/document.hpp"
#include "title_finder.hpp"

class DocumentElements {
 public:
  explicit DocumentElements(const std::filesystem::path& data) : titles_(data) {}

  std::vector<baogao::DocumentElement> find(const baogao::Document& document) const;

 private:
  TitleFinder titles_;
};
