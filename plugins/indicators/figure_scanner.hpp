// Figures in a paragraph: numeral, measure word and hedges, with what is no quantity left out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "baogao/model/annotations.hpp"
#include "baogao/text/characters.hpp"
#include "hedges.hpp"
#include "measure_words.hpp"
#include "numeral.hpp"
#include "numeral_phrases.hpp"
#include "verbs.hpp"

struct Figure {
  std::size_t head = 0;   // where 约, 超 before it begin; `start` without them
  std::size_t start = 0;  // numeral and unit, in characters
  std::size_t end = 0;
  std::size_t tail = 0;  // behind 以上, 左右; `end` without them
  baogao::Decimal value;
  std::optional<baogao::Decimal> high;  // of a range
  std::u32string unit;
  int place = 0;  // power of ten of the last digit written
  baogao::Bound bound = baogao::Bound::exact;
  Reach below, above;    // what its hedges allow
  bool more = false;     // 余, 多
  bool is_time = false;  // a date or duration: no indicator, but a landmark for names
};

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
  std::vector<std::u32string> uncounted_;
  const Verbs& verbs_;
};
