#include "part_lists.hpp"

std::vector<PartList> part_lists(const Sentence& sentence, const std::string& unit) {
  std::vector<PartList> lists(1);
  bool in_bracket = false;
  for (std::size_t i = sentence.first(); i < sentence.end(); ++i) {
    const bool counts = sentence.is_amount(i) && sentence.figure(i).unit == unit;
    if (counts) lists.back().figures.push_back(i);
    if (i + 1 == sentence.end()) break;
    const std::string_view words = sentence.gap(i);
    const bool opens = words.starts_with("（") || words.starts_with("(");
    const bool closes = in_bracket && (contains(words, "）") || contains(words, ")"));
    if (opens && counts) {
      lists.push_back({{}, true, true});
      in_bracket = true;
    } else if (contains(words, "其中")) {
      lists.push_back({{}, true, false});
    } else if (closes || contains(words, "；") || contains(words, ";")) {
      lists.emplace_back();
    }
    if (closes) in_bracket = false;
  }
  return lists;
}
