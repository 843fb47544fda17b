#include "numeral_phrases.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"
#include "numeral.hpp"

NumeralPhrases::NumeralPhrases(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "numeral-phrases.tsv", {"phrase", "kind"});
  for (const auto& row : table.rows()) {
    std::u32string phrase = baogao::to_utf32(row[0]);
    const auto numeral = std::find_if(phrase.begin(), phrase.end(),
                                      [](char32_t c) { return begins_numeral(c) || c == U'半'; });
    if (numeral == phrase.end()) table.reject(row, "there is no numeral in this phrase");
    const auto at = static_cast<std::size_t>(numeral - phrase.begin());
    const char32_t key = *numeral;
    by_numeral_[key].push_back({std::move(phrase), at});
  }
  for (auto& [key, entries] : by_numeral_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.text.size() > b.text.size(); });
  }
}

std::size_t NumeralPhrases::end_of_phrase(const baogao::Characters& text, std::size_t start) const {
  const auto entries = by_numeral_.find(text[start]);
  if (entries == by_numeral_.end()) return start;
  for (const Entry& entry : entries->second) {
    if (entry.numeral > start) continue;
    if (entry.numeral + 1 < entry.text.size() && entry.text[entry.numeral + 1] != text[start + 1]) continue;
    const std::size_t begin = start - entry.numeral, end = begin + entry.text.size();
    if (end > text.size() || text.view(begin, end) != entry.text) continue;
    // 12345热线, not 12345件 and not 123456.
    const bool cut_short =
        (baogao::is_digit(entry.text.back()) && baogao::is_digit(text[end])) ||
        (baogao::is_digit(entry.text.front()) && begin > 0 && baogao::is_digit(text[begin - 1]));
    if (!cut_short) return end;
  }
  return start;
}
