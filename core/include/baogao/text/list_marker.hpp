// What stands before a heading or an item: 第一部分 一、 （一） 1. （1） 一是 第一，—— .
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "baogao/base/export.hpp"
#include "baogao/text/characters.hpp"

namespace baogao {

struct ListMarker {
  enum class Kind {
    part,              // 第一部分  第二编  第3章  第四节
    han,               // 一、  and the wrong forms 一．  一.
    roman,             // Ⅰ.  Ⅱ、  III.
    bracketed_han,     // （一）  (一)
    digits,            // 1.  and 1、  1．
    bracketed_digits,  // （1）  ①  ⑴
    letter,            // A.  B、
    han_is,            // 一是  二要
    ordinal,           // 第一，  第二、  首先
    dash,              // ——
  };
  Kind kind;
  int number = 0;         // 0 for a dash
  std::size_t size = 0;   // in characters, blanks behind it included
  char32_t division = 0;  // of a part, what it is called: 部 编 篇 章 节
};

// The marker at `start`; none where the same characters begin a list inside a sentence (一、二、三产业;
// 三、四线 城市), a figure (1.5万元) or a word (第二篇章).
BAOGAO_API std::optional<ListMarker> parse_list_marker(const Characters& text, std::size_t start);

// The level of a heading with such a marker (GB/T 9704-2012, 7.3.3, and 0 for the parts above 一、); none for
// markers of items. The standard knows neither Ⅰ. nor A.: they are given the level where they mostly stand.
BAOGAO_API std::optional<int> heading_level(ListMarker::Kind kind);

}  // namespace baogao
