#include "lead_words.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

LeadWords::LeadWords(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "lead-words.tsv", {"words", "kind", "not_before"});
  for (const auto& row : table.rows()) {
    if (row[1] != "scope" && row[1] != "time" && row[1] != "link")
      table.reject(row, "kind is scope, time or link");
    std::u32string text = baogao::to_utf32(row[0]);
    const char32_t first = text.front();
    Word word{std::move(text), row[1] == "scope", {}};
    for (std::string_view rest = row[2]; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      word.not_before.push_back(baogao::to_utf32(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    by_first_[first].push_back(std::move(word));
  }
  for (auto& [first, words] : by_first_) {
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
  }
}

bool LeadWords::Word::makes_title(std::u32string_view behind) const {
  return std::any_of(not_before.begin(), not_before.end(),
                     [&](const std::u32string& next) { return behind.starts_with(next); });
}

bool LeadWords::begins_title(std::u32string_view text) const {
  const auto words = text.empty() ? by_first_.end() : by_first_.find(text.front());
  return words != by_first_.end() &&
         std::any_of(words->second.begin(), words->second.end(), [&](const Word& word) {
           return text.starts_with(word.text) && word.makes_title(text.substr(word.text.size()));
         });
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
      if (word.makes_title(rest.substr(word.text.size()))) return size;
      if (word.scope && word.text.size() + 1 >= rest.size()) return size;
      size += word.text.size();
      moved = true;
      break;
    }
  }
  return size;
}
