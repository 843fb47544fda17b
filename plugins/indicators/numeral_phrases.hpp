// Set words with numerals in them that are no quantities: 统一, 一网通办, 三高四新, 千方百计.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "baogao/text/characters.hpp"

class NumeralPhrases {
 public:
  explicit NumeralPhrases(const std::filesystem::path& data);

  // The end of the phrase that holds the numeral at `start`; `start` where there is none.
  std::size_t end_of_phrase(const baogao::Characters& text, std::size_t start) const;

 private:
  struct Entry {
    std::u32string text;
    std::size_t numeral;  // where its first numeral stands
  };
  std::unordered_map<char32_t, std::vector<Entry>> by_numeral_;  // longest first
};
