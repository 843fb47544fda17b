// Whether a figure is a level or a change, and a change against what: 比上年增长4.8%.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"

class Changes {
 public:
  using View = std::u32string_view;

  explicit Changes(const std::filesystem::path& data);

  // Fills change and basis of the figures of one paragraph, whose words_start is known. In a row
  // (分别下降25.7%、6%) the first figure's words speak for all.
  void assign(const baogao::Characters& text, std::vector<AnnotatedFigure>& figures) const;

 private:
  struct Verb {
    std::u32string text;
    baogao::Change change;
    bool counted;  // also of how many: 减少10个审批事项
    bool leads;    // also of the noun behind it: 压减一般性支出2.3亿元
    bool better;   // of a burden a decrease: PM2.5改善12.5%
  };
  struct Filler {
    std::u32string text;
    bool level;
  };
  const Verb* before(View words) const;
  View without_fillers(View words, bool& level) const;
  bool is_burden(View name) const;
  baogao::Change led(View words, const AnnotatedFigure& figure) const;
  static void take_sign(View words, AnnotatedFigure& current);

  std::vector<Filler> fillers_;  // longest first
  std::vector<std::u32string> burdens_;
  std::unordered_map<char32_t, std::vector<Verb>> by_last_;  // last character; longest first
};
