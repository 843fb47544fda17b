#include "lead_words.hpp"

#include <algorithm>

#include "baogao/characters.hpp"
#include "baogao/table_file.hpp"

LeadWords::LeadWords(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "lead-words.tsv", {"words", "kind"});
  for (const auto& row : table.rows()) {
    if (row[1] != "scope" && row[1] != "time" && row[1] != "link")
      table.reject(row, "kind is scope, time or link");
    std::u32string text = baogao::to_utf32(row[0]);
    const char32_t first = text.front();
    by_first_[first].push_back({std::move(text), row[1] == "scope"});
  }
  for (auto& [first, words] : by_first_) {
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
  }
}

std::size_t LeadWords::leading(std::u32string_view text) const {
  std::size_t size = 0;
  for (bool moved = true; moved;) {
    moved = false;
    const std::u32string_view rest = text.substr(size);
    if (rest.empty()) break;
    if (rest.front() == U' ' || rest.front() == U'、' || rest.front() == U'的') {
      ++size;
      moved = true;
      continue;
    }
    const auto words = by_first_.find(rest.front());
    if (words == by_first_.end()) break;
    for (const Word& word : words->second) {
      if (!rest.starts_with(word.text)) continue;
      if (word.scope && word.text.size() + 1 >= rest.size()) return size;
      size += word.text.size();
      moved = true;
      break;
    }
  }
  return size;
}
