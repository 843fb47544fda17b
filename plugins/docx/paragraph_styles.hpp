// What paragraph styles say: outline level and list, along the chain of basedOn.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

struct ListPlace {
  std::string list;  // numId
  int level = 0;     // ilvl
};

class ParagraphStyles {
 public:
  ParagraphStyles() = default;
  explicit ParagraphStyles(const pugi::xml_document& styles);

  // 0 for body text, 1 to 9 for headings.
  int outline_level(const std::string& style) const;
  std::optional<ListPlace> list_of(const std::string& style) const;

 private:
  struct Style {
    std::string based_on;
    int outline_level = 0;
    std::optional<ListPlace> list;
  };
  const Style* find(const std::string& style) const;
  std::unordered_map<std::string, Style> styles_;
};

// The list a w:pPr names itself.
std::optional<ListPlace> list_of_properties(pugi::xml_node properties);
