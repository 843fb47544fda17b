// Words at the head of a clause that are no part of a name: 全年, 其中, 截至目前.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class LeadWords {
 public:
  explicit LeadWords(const std::filesystem::path& data);

  // The size of all such words at the head of `text`; never the whole text because of a scope (全市).
  std::size_t leading(std::u32string_view text) const;
  // 全国重点实验室, 全国首位: what looks like a scope is the head of a title or a rank.
  bool begins_title(std::u32string_view text) const;

 private:
  struct Word {
    std::u32string text;
    bool scope;
    std::vector<std::u32string> not_before;

    bool makes_title(std::u32string_view behind) const;
  };
  std::unordered_map<char32_t, std::vector<Word>> by_first_;  // longest first
};
