// The figures of one sentence and the words between them, where relations are looked for.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"

class Sentence {
 public:
  // Those with index `first` up to `end` of the document's indicators.
  Sentence(const baogao::Document& document, std::size_t first, std::size_t end);

  std::size_t first() const { return first_; }
  std::size_t end() const { return end_; }
  const baogao::Indicator& figure(std::size_t i) const { return document_.found.indicators[i]; }
  // The words behind figure i, up to the next.
  std::string_view gap(std::size_t i) const { return gaps_[i - first_]; }
  // The words of its clause before figure i, at most `bytes` of them.
  std::string_view clause_before(std::size_t i, std::size_t bytes) const;

  const baogao::Catalogue* catalogue() const { return document_.catalogue.get(); }

  // A count or a sum that is no change, no rate and not 0.
  bool is_amount(std::size_t i) const;

  using Members = std::vector<std::pair<const char*, std::size_t>>;  // role, figure
  // A relation of figures of this sentence, which holds.
  baogao::Relation relation(baogao::Relation::Type type, const Members& members) const;

 private:
  std::string_view between(std::size_t from, std::size_t to) const;  // of the normalized text

  const baogao::Document& document_;
  std::size_t first_, end_;
  std::vector<std::string_view> gaps_;
};

inline bool contains(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// Whether any word of an array stands in the text.
bool has_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

// Whether the words before a growth leave it to the values: not 同口径增长, 年均增长.
bool is_comparable(std::string_view words);
