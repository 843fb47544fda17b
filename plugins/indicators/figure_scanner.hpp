// Figures in a paragraph: numeral, measure word and hedges, with what is no quantity left out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "baogao/text/characters.hpp"
#include "figure.hpp"
#include "hedges.hpp"
#include "measure_words.hpp"
#include "numeral.hpp"
#include "numeral_phrases.hpp"
#include "small_counts.hpp"
#include "verbs.hpp"

// A numeral that is no figure, and the rule that turned it away.
struct Rejected {
  std::size_t start = 0;
  std::size_t end = 0;
  const char* rule = "";
};

class FigureScanner {
 public:
  FigureScanner(const std::filesystem::path& data, const Verbs& verbs);

  // In order of the text, disjoint. Linear in the length of the text.
  // Where `rejected` is given, every numeral that makes no figure is added to it.
  std::vector<Figure> scan(const baogao::Characters& text, std::vector<Rejected>* rejected = nullptr) const;

 private:
  class Scan;
  MeasureWords measures_;
  NumeralPhrases phrases_;
  Hedges hedges_;
  SmallCounts small_counts_;
  std::vector<std::u32string> uncounted_;
};
