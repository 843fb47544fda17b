// A figure with what the words around it say.
#pragma once

#include <string>

#include "baogao/model/annotations.hpp"
#include "figure.hpp"

struct AnnotatedFigure {
  Figure figure;
  std::u32string name;
  std::size_t words_start = 0;  // where the words before it that belong to it begin
  bool named_behind = false;    // the counted noun stands behind it
  bool in_row = false;  // follows another figure with nothing but 、 or 和 between: 下降25.7%、6%
  baogao::Change change = baogao::Change::none;
  std::u32string basis;  // of the change: 上年
};
