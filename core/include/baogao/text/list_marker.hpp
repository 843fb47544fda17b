// What stands before a heading or an item: 一、 （一） 1. （1） 一是 第一，—— .
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "baogao/base/export.hpp"
#include "baogao/text/characters.hpp"

namespace baogao {

struct ListMarker {
  enum class Kind {
    part,              // 第一部分  第二章
    han,               // 一、  and the wrong forms 一．  一.
    bracketed_han,     // （一）  (一)
    digits,            // 1.  and 1、  1．
    bracketed_digits,  // （1）  ①
    han_is,            // 一是  二要
    ordinal,           // 第一，  第二、  首先
    dash,              // ——
  };
  Kind kind;
  int number = 0;        // 0 for a dash
  std::size_t size = 0;  // in characters, blanks behind it included
};

// The marker at `start`; none where the same characters begin a list inside a sentence (一、二、三产业) or a
// figure (1.5万元).
BAOGAO_API std::optional<ListMarker> parse_list_marker(const Characters& text, std::size_t start);

// The level of a heading with such a marker (GB/T 9704-2012, 7.3.3): 1 to 4, 0 for markers of items.
BAOGAO_API int heading_level(ListMarker::Kind kind);

}  // namespace baogao
