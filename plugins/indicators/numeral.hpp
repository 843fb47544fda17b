// Chinese and Arabic numerals to decimals: 一亿一千四百多万 is 114000000 and more.
//
// Reads what reports write: digits with scale (1.3万亿), Han numerals with or without 零, mixed forms
// (3千5百, 1亿2000万), 三点五, 十几, 数十, 二三十, thousands marks, 百分之…, 千分之…, …分之…. What is
// only written with numerals (万一, 千方百计) is for the phrases table to tell.
#pragma once

#include <cstddef>
#include <optional>

#include "baogao/model/decimal.hpp"
#include "baogao/text/characters.hpp"
#include "measure_words.hpp"

struct Numeral {
  enum class Form { number, percent, permille, fraction };

  std::size_t start = 0;  // in characters
  std::size_t end = 0;    // behind scale and 余
  baogao::Decimal value;
  std::optional<baogao::Decimal> high;  // 二三十: 30
  Form form = Form::number;
  int place = 0;            // power of ten of the last digit written, scale included: 2 for 1.5千
  int scale = 0;            // power of ten of the scale when there is one: 8 for 1.5亿, 0 for 1亿2000万
  bool more = false;        // 余, 多, 几, 数: the value is a lower end
  bool han = false;         // begins in Han
  bool scaled = false;      // has 万 or 亿
  bool bare_scale = false;  // begins with 百, 千, 万 or 亿: a quantity only behind 上, 近, 超
  std::size_t digits = 0;   // Han digits or Arabic ones
};

inline bool begins_numeral(char32_t c) {
  if (c < 0x80) return baogao::is_digit(c) || c == U'-';
  switch (c) {
    case U'〇':
    case U'零':
    case U'一':
    case U'二':
    case U'两':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
    case U'千':
    case U'万':
    case U'亿':
    case U'数':
    case U'几':
      return true;
    default:
      return false;
  }
}

std::optional<Numeral> parse_numeral(const baogao::Characters& text, std::size_t start,
                                     const MeasureWords& measures);
