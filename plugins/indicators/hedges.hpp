// Words around a figure that say how exact it is: 约, 超, 以上, 左右.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "baogao/model/annotations.hpp"
#include "baogao/text/characters.hpp"

// How far an interval reaches beyond what is written.
struct Reach {
  bool open = false;                     // without end
  std::optional<baogao::Decimal> share;  // of the value
};

struct Hedge {
  std::u32string text;
  baogao::Bound bound = baogao::Bound::exact;
  Reach below, above;
  std::u32string not_behind;
};

class Hedges {
 public:
  explicit Hedges(const std::filesystem::path& data);

  // The longest one that ends at `end`, or begins at `start`; null where there is none.
  const Hedge* before(const baogao::Characters& text, std::size_t end) const;
  const Hedge* behind(const baogao::Characters& text, std::size_t start) const;

 private:
  using ByEdge = std::unordered_map<char32_t, std::vector<Hedge>>;  // longest first
  ByEdge left_;                                                     // by last character
  ByEdge right_;                                                    // by first character
};
