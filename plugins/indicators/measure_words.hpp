// Measure words and units behind a number: 件, 人次, 平方公里, 微克/立方米, 个百分点. What each means is
// core's to say.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "baogao/model/unit.hpp"
#include "baogao/text/characters.hpp"

struct MeasureWord {
  std::u32string text;
  const baogao::Unit* unit;
  std::u32string not_before;

  // 年, 小时: what follows a date or a duration.
  bool is_time() const { return unit->is(baogao::Nature::time); }
  bool counts() const { return unit->makes_figure(); }
};

class MeasureWords {
 public:
  explicit MeasureWords(const std::filesystem::path& data);

  // The longest one at `start`; null where there is none.
  // Behind Arabic digits a bare 个 needs no look ahead: 142个人民调解委员会.
  const MeasureWord* find(const baogao::Characters& text, std::size_t start) const;

 private:
  std::vector<MeasureWord> words_;
  std::unordered_map<char32_t, std::vector<std::size_t>> by_first_;  // longest first
};
