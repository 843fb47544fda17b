// What the rules know beside their code: messages, wrong wordings, words that may stand twice.
#pragma once

#include <re2/re2.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "baogao/base/severity.hpp"
#include "rule_page.hpp"

// A wording that is wrong wherever it stands.
struct WrongPattern {
  std::string name;                // names its message
  std::unique_ptr<RE2> pattern;    // its first group is what is wrong
  std::unique_ptr<RE2> exception;  // of the words around it; null: none
  std::string right;               // RE2 rewrite of what would be right; empty: the message says it
  baogao::Severity severity = baogao::Severity::warning;
  bool once = false;            // one finding for all of its places
  std::set<std::string> kinds;  // of reports; empty: all
};

// Words and what they should be: 台帐, 台账.
struct WrongWord {
  std::string wrong, right;
  std::vector<std::string> exceptions;  // longer words that hold the wrong one rightly
  baogao::Severity severity = baogao::Severity::warning;
  int since = 0;  // the year from which the wrong one is wrong; 0: always
};

class Knowledge {
 public:
  // Reads the tables and the rules' pages in the folder `data`.
  explicit Knowledge(const std::filesystem::path& data);

  // The message of that name on the rule's page.
  const baogao::Message& message(const std::string& rule, std::string_view name) const;
  const std::vector<WrongPattern>& patterns(const std::string& rule) const;
  const std::vector<WrongWord>& wrong_words() const { return wrong_words_; }
  // 研究研究, 常常
  bool may_repeat(std::string_view words) const { return repeats_.contains(words); }
  // Characters of names that tell neighbours apart: 东 and 西.
  bool contrasts(std::string_view a, std::string_view b) const;
  // 建成, 老旧: before 社区 no name of a place.
  bool is_common_place(std::string_view words) const { return common_places_.contains(words); }
  // 昇腾, 囍: names that are written with a variant; characters of names (通用规范汉字表).
  const std::vector<std::u32string>& kept_variants() const { return kept_variants_; }
  // The simplified form of a traditional or variant character; 0 for others.
  char32_t standard_form(char32_t c) const;

 private:
  std::map<std::string, Messages, std::less<>> messages_;  // by rule
  std::map<std::string, std::vector<WrongPattern>, std::less<>> patterns_;
  std::vector<WrongWord> wrong_words_;
  std::set<std::string, std::less<>> repeats_, common_places_;
  std::map<std::string, std::string, std::less<>> contrast_groups_;
  std::unordered_map<char32_t, char32_t> variants_;
  std::vector<std::u32string> kept_variants_;
};
