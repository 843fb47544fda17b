// The years of a report: by the custom of its kind, told of and planned for.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "front_matter.hpp"

class YearRules {
 public:
  explicit YearRules(const std::filesystem::path& data);

  struct Years {
    int year = 0;      // by the kind's custom
    int reported = 0;  // 0: unknown
    int planned = 0;   // 0: unknown, or none
    baogao::ToldBy by = baogao::ToldBy::nothing;
  };
  // `known`: the year that the user said, 0 for none.
  Years tell(const FrontMatter& front, const std::string& kind, int known) const;

 private:
  struct Custom {
    bool given = false;
    bool plans = false;
  };
  Custom custom_of(const std::string& kind) const;
  Years of_given(const FrontMatter& front, int known) const;
  Years of_reported(const FrontMatter& front, int known, bool plans) const;

  std::map<std::string, Custom, std::less<>> customs_;
};
