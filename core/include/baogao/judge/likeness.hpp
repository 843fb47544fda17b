// How alike two names or sentences are: the share of their neighbouring characters that they have in common
// (Dice: twice the common pairs over all pairs), from 0 to 1.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

// Two neighbouring characters as one number.
using CharacterPair = std::uint64_t;

inline CharacterPair pair_of(char32_t first, char32_t second) {
  return static_cast<CharacterPair>(first) << 32 | second;
}

// Sorted, each as often as it stands there.
BAOGAO_API std::vector<CharacterPair> pairs_of(std::u32string_view text);

// Of sorted pairs. 0 where one has none.
BAOGAO_API double likeness(const std::vector<CharacterPair>& a, const std::vector<CharacterPair>& b);
BAOGAO_API double likeness(std::u32string_view a, std::u32string_view b);

}  // namespace baogao
