// For tests: the tree of a text in one line, "level/number title|" for each section.
#pragma once

#include <string>

#include "baogao/model/document.hpp"
#include "section_tree.hpp"

inline std::string outline(const std::string& text) {
  static const SectionTree tree(PLUGIN_DIRECTORY "/data");
  const baogao::Document document(*baogao::decode(text, "UTF-8"));
  std::string all;
  for (const baogao::Section& section : tree.find(document)) {
    all += std::to_string(section.level) + "/" + (section.number ? std::to_string(*section.number) : "-") +
           " " + section.title + "|";
  }
  return all;
}
