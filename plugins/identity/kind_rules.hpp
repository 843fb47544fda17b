// The kind of a report: by its title, its opening, its headings.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "front_matter.hpp"

class KindRules {
 public:
  explicit KindRules(const std::filesystem::path& data);

  struct Kind {
    std::string name;
    baogao::ToldBy by = baogao::ToldBy::nothing;
  };
  Kind tell(const FrontMatter& front) const;

 private:
  struct Words {
    std::string words, kind;
  };
  static std::string kind_of(std::string_view text, const std::vector<Words>& entries);

  std::vector<Words> titles_, headings_;
};
