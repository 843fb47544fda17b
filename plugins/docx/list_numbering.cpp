#include "list_numbering.hpp"

#include <algorithm>
#include <array>

#include "baogao/text/characters.hpp"
#include "baogao/text/han_number.hpp"

namespace {

std::string roman_number(int number, bool lower) {
  static constexpr std::array<std::pair<int, const char*>, 13> signs = {{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string text;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) text += sign;
  }
  if (lower) {
    for (char& c : text) c = static_cast<char>(c + ('a' - 'A'));
  }
  return text;
}

}  // namespace

std::string format_number(int number, const std::string& format) {
  if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "japaneseCounting" ||
      format == "taiwaneseCounting" || format == "taiwaneseCountingThousand" ||
      format == "ideographDigital") {
    return baogao::han_number(number);
  }
  if ((format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") && number >= 1 &&
      number <= 20) {
    return baogao::to_utf8(std::u32string(1, U'①' + static_cast<char32_t>(number - 1)));
  }
  if (format == "lowerLetter" && number >= 1 && number <= 26)
    return std::string(1, static_cast<char>('a' + number - 1));
  if (format == "upperLetter" && number >= 1 && number <= 26)
    return std::string(1, static_cast<char>('A' + number - 1));
  if (format == "lowerRoman") return roman_number(number, true);
  if (format == "upperRoman") return roman_number(number, false);
  return std::to_string(number);
}

ListNumbering::ListNumbering(const pugi::xml_document& numbering) {
  const pugi::xml_node root = numbering.child("w:numbering");
  for (const pugi::xml_node node : root.children("w:abstractNum")) {
    auto& list = abstracts_[node.attribute("w:abstractNumId").value()];
    for (const pugi::xml_node level : node.children("w:lvl")) {
      const int index = level.attribute("w:ilvl").as_int();
      if (index < 0 || index >= levels) continue;
      list[static_cast<std::size_t>(index)] = {
          level.child("w:numFmt").attribute("w:val").as_string("decimal"),
          level.child("w:lvlText").attribute("w:val").value(),
          level.child("w:start").attribute("w:val").as_int(1)};
    }
  }
  for (const pugi::xml_node node : root.children("w:num")) {
    List& list = lists_[node.attribute("w:numId").value()];
    list.abstract = node.child("w:abstractNumId").attribute("w:val").value();
    for (const pugi::xml_node over : node.children("w:lvlOverride")) {
      if (const pugi::xml_node start = over.child("w:startOverride")) {
        list.start_overrides[over.attribute("w:ilvl").as_int()] = start.attribute("w:val").as_int(1);
      }
    }
  }
}

std::string ListNumbering::next(const ListPlace& place) {
  const auto list = lists_.find(place.list);
  if (list == lists_.end() || place.level < 0 || place.level >= levels) return {};
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return {};
  auto& counts = counts_.try_emplace(list->second.abstract).first->second;
  if (!used_[place.list]) {
    used_[place.list] = true;
    for (const auto& [level, start] : list->second.start_overrides) {
      if (level >= 0 && level < levels) counts[static_cast<std::size_t>(level)] = 0;
    }
  }
  const auto at = static_cast<std::size_t>(place.level);
  const auto start_of = [&](std::size_t level) {
    const auto over = list->second.start_overrides.find(static_cast<int>(level));
    return over != list->second.start_overrides.end() ? over->second : abstract->second[level].start;
  };
  counts[at] = counts[at] == 0 ? start_of(at) : counts[at] + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);

  const Level& level = abstract->second[at];
  if (level.format == "bullet" || level.format == "none" || level.text.empty()) return {};
  std::string marker;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    if (level.text[i] != '%' || i + 1 == level.text.size() || level.text[i + 1] < '1' ||
        level.text[i + 1] > '9') {
      marker += level.text[i];
      continue;
    }
    const auto other = static_cast<std::size_t>(level.text[++i] - '1');
    const int number = counts[other] == 0 ? start_of(other) : counts[other];
    marker += format_number(number, abstract->second[other].format);
  }
  return marker;
}
