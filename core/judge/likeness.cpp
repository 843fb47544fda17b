#include "baogao/judge/likeness.hpp"

#include <algorithm>

namespace baogao {

std::vector<CharacterPair> pairs_of(std::u32string_view text) {
  std::vector<CharacterPair> pairs;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) pairs.push_back(pair_of(text[i], text[i + 1]));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double likeness(const std::vector<CharacterPair>& a, const std::vector<CharacterPair>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) {
      ++common;
      ++i;
      ++k;
    } else {
      (a[i] < b[k] ? i : k)++;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

double likeness(std::u32string_view a, std::u32string_view b) { return likeness(pairs_of(a), pairs_of(b)); }

}  // namespace baogao
