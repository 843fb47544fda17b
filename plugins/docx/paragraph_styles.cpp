#include "paragraph_styles.hpp"

#include <cstring>

namespace {

constexpr int longest_chain = 20;  // of basedOn; a circle ends there

}  // namespace

std::optional<ListPlace> list_of_properties(pugi::xml_node properties) {
  const pugi::xml_node number = properties.child("w:numPr");
  if (!number) return std::nullopt;
  const pugi::xml_node list = number.child("w:numId");
  if (!list) return std::nullopt;
  return ListPlace{list.attribute("w:val").value(), number.child("w:ilvl").attribute("w:val").as_int()};
}

ParagraphStyles::ParagraphStyles(const pugi::xml_document& styles) {
  for (const pugi::xml_node node : styles.child("w:styles").children("w:style")) {
    Style style;
    style.based_on = node.child("w:basedOn").attribute("w:val").value();
    const pugi::xml_node properties = node.child("w:pPr");
    if (const pugi::xml_node level = properties.child("w:outlineLvl")) {
      const int value = level.attribute("w:val").as_int();
      style.outline_level = value >= 0 && value < 9 ? value + 1 : 0;
    }
    const std::string name = node.child("w:name").attribute("w:val").value();
    if (style.outline_level == 0 && name.starts_with("heading "))
      style.outline_level = std::atoi(name.c_str() + 8);
    style.list = list_of_properties(properties);
    styles_[node.attribute("w:styleId").value()] = std::move(style);
  }
}

const ParagraphStyles::Style* ParagraphStyles::find(const std::string& style) const {
  const auto found = styles_.find(style);
  return found == styles_.end() ? nullptr : &found->second;
}

int ParagraphStyles::outline_level(const std::string& name) const {
  std::string at = name;
  for (int i = 0; i < longest_chain && !at.empty(); ++i) {
    const Style* style = find(at);
    if (style == nullptr) break;
    if (style->outline_level > 0) return style->outline_level;
    at = style->based_on;
  }
  return 0;
}

std::optional<ListPlace> ParagraphStyles::list_of(const std::string& name) const {
  std::string at = name;
  for (int i = 0; i < longest_chain && !at.empty(); ++i) {
    const Style* style = find(at);
    if (style == nullptr) break;
    if (style->list) return style->list;
    at = style->based_on;
  }
  return std::nullopt;
}
