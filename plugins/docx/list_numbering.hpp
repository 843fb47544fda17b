// Automatic numbers: 一、（一）1. that Word counts and the file does not hold. They belong to the text.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

#include "paragraph_styles.hpp"

class ListNumbering {
 public:
  ListNumbering() = default;
  explicit ListNumbering(const pugi::xml_document& numbering);

  // The marker of the next paragraph at a place, counting on; empty for bullets and unknown lists.
  std::string next(const ListPlace& place);

 private:
  static constexpr int levels = 9;
  struct Level {
    std::string format;  // decimal, chineseCounting, …
    std::string text;    // %1、
    int start = 1;
  };
  struct List {
    std::string abstract;
    std::map<int, int> start_overrides;
  };
  std::map<std::string, std::array<Level, levels>> abstracts_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::array<int, levels>> counts_;  // by abstract list
  std::map<std::string, bool> used_;                       // lists whose overrides have been applied
};

// 3 as 三, Ⅲ, ③, c, in the names of ECMA-376 (17.18.59 ST_NumberFormat).
std::string format_number(int number, const std::string& format);
