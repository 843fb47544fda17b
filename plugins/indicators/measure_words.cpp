#include "measure_words.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"

MeasureWords::MeasureWords(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "measure-words.tsv", {"word", "not_before", "example"});
  std::unordered_map<std::string_view, std::string_view> guards;
  for (const auto& row : table.rows()) {
    if (baogao::unit_of(row[0]).name.empty()) table.reject(row, "the word is no unit of units.tsv");
    guards.emplace(row[0], row[1]);
  }
  for (const baogao::Unit& unit : baogao::units()) {
    const auto guard = guards.find(unit.name);
    if (guard == guards.end()) {
      words_.push_back({baogao::to_utf32(unit.name), &unit, {}});
    } else if (guard->second != "*") {
      words_.push_back({baogao::to_utf32(unit.name), &unit, baogao::to_utf32(guard->second)});
    }
  }
  for (std::size_t i = 0; i < words_.size(); ++i) by_first_[words_[i].text.front()].push_back(i);
  for (auto& [first, list] : by_first_) {
    std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return words_[a].text.size() > words_[b].text.size();
    });
  }
}

const MeasureWord* MeasureWords::find(const baogao::Characters& text, std::size_t start) const {
  const auto list = by_first_.find(text[start]);
  if (list == by_first_.end()) return nullptr;
  for (const std::size_t index : list->second) {
    const MeasureWord& word = words_[index];
    const std::size_t end = start + word.text.size();
    if (end > text.size() || text.view(start, end) != word.text) continue;
    const char32_t next = text[end];
    const bool digits_before = word.text == U"个" && start > 0 && baogao::is_digit(text[start - 1]);
    if (next != 0 && !digits_before && word.not_before.find(next) != std::u32string::npos) continue;
    // A unit in Latin letters ends where the letters end: 5G is none.
    if (baogao::is_latin(word.text.back()) && baogao::is_latin(next)) continue;
    return &word;
  }
  return nullptr;
}
