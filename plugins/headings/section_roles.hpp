// Which sections speak of what is to be done, and which of shortcomings.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "baogao/model/document.hpp"

class SectionRoles {
 public:
  explicit SectionRoles(const std::filesystem::path& data);

  // Sets plan and problems: by the words of the title (section-roles.tsv), by the year in it, and from
  // the section around. After its first plan a work report does not go back to the past.
  void assign(const baogao::Document& document, std::vector<baogao::Section>& sections) const;

 private:
  struct Word {
    std::u32string text;
    enum class Role { plan, past, problems } role;
  };
  // The word that tells whether the title plans: the longest, of those that overlap the last. Sets problems.
  const Word* decisive_word(const std::string& title, baogao::Section& section) const;
  void plan_by_opening(const baogao::Document& document, const std::string& year,
                       std::vector<baogao::Section>& sections) const;

  std::unordered_map<char32_t, std::vector<Word>> words_;  // by first character
  std::vector<std::string> openings_;                      // of a plan's text
};
