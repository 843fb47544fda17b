// The grammar of names inside of one stretch of words: what of it is said of the number, of the time, of
// who acted, and what is left as the name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lead_words.hpp"
#include "verbs.hpp"

class NamePhrases {
 public:
  using View = std::u32string_view;

  static constexpr std::size_t longest_name = 24;  // characters

  NamePhrases(const std::filesystem::path& data, const Verbs& verbs);

  const Verbs& verbs() const { return verbs_; }

  // Blanks, particles and the loose half of a quotation at the ends.
  static View trim(View words);
  // 生产总值[同比增长] -> 生产总值; 面积[发展到] -> 面积.
  View without_tail(View words) const;
  // [全年][共]受理案件 -> 受理案件; [为农民工]追回工资 -> 追回工资.
  View without_head(View words) const;
  // 全国重点实验室: no scope.
  bool begins_title(View words) const { return leads_.begins_title(words); }
  // Only what says when, where and how it hangs together: [其中]予以公开 -> 予以公开.
  View without_leads(View words) const;
  // Something is named, not only done.
  bool has_noun(View words) const;

  // The name in words that end in a noun: [县司法局]审核合同, [组织开展]法治宣传教育活动.
  View name_of(View words) const;
  // Cut at verbs and list marks until it is no longer than a name may be.
  View shortened(View words) const;
  // 调解各类矛盾纠纷 -> 矛盾纠纷: the noun without its verb.
  View object_of(View name) const;

  // 全区, 屈原管理区; 各执法单位: who or where, not what.
  bool is_agent(View words) const;
  // 总数, 总量: need the noun before them.
  bool is_generic(View name) const { return generic_.contains(std::u32string(name)); }

  // 存贷款余额 of two figures: 存款余额, 贷款余额; empty where nothing is contracted.
  std::vector<std::u32string> expanded(View name) const;

  // No bracket or quotation mark without its other half.
  static std::u32string balanced(View name);

 private:
  View behind_agent(View words) const;
  View behind_preposition(View words) const;
  View without_support(View words) const;

  LeadWords leads_;
  const Verbs& verbs_;
  std::vector<std::u32string> agent_ends_;
  std::unordered_set<std::u32string> generic_;
  struct Contraction {
    std::u32string text;
    std::vector<std::u32string> parts;
  };
  std::vector<Contraction> contractions_;
};
