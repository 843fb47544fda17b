// The time a figure is of: a year, half, quarter or month, a span of months, several years.
//
//     written    2025   2025-H1   2025-Q3   2025-10   2025-01/2025-09   2021/2025
//     in words   2025年 上半年    三季度    10月      前三季度          “十四五”期间
//
// A value of two months. Whatever makes up a year is written as that year: 2025-01/2025-12 is 2025.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

class BAOGAO_API Period {
 public:
  Period() = default;  // unknown

  static Period year(int year) { return years(year, year); }
  static Period years(int first, int last) { return {first * 12, last * 12 + 11}; }
  static Period half(int year, int half) { return {year * 12 + 6 * (half - 1), year * 12 + 6 * half - 1}; }
  static Period quarter(int year, int quarter) {
    return {year * 12 + 3 * (quarter - 1), year * 12 + 3 * quarter - 1};
  }
  static Period month(int year, int month) { return months(year, month, year, month); }
  // Months count from 1; the last one is part of it.
  static Period months(int first_year, int first_month, int last_year, int last_month) {
    return {first_year * 12 + first_month - 1, last_year * 12 + last_month - 1};
  }

  // One of the forms above and nothing else; an empty text is the unknown period.
  static std::optional<Period> parse(std::string_view text);
  std::string to_string() const;
  // Which part of a year it is, in words: 上半年, 三季度, 10月, 1—9月; empty for whole years and what is in
  // no one year.
  std::string part_in_words() const;

  bool empty() const { return last_ < first_; }
  bool is_year() const { return !empty() && last_ - first_ == 11 && first_ % 12 == 0; }
  // 2021/2025: whole years, more than one.
  bool is_years() const { return !empty() && !is_year() && first_ % 12 == 0 && last_ % 12 == 11; }
  bool is_within_year() const { return !empty() && first_ / 12 == last_ / 12; }
  int first_year() const { return first_ / 12; }
  int last_year() const { return last_ / 12; }

  // The same months of another year: 2024-H1 of 2025-H1.
  Period moved(int years) const {
    return empty() ? Period() : Period(first_ + years * 12, last_ + years * 12);
  }
  bool contains(Period other) const {
    return !empty() && !other.empty() && first_ <= other.first_ && other.last_ <= last_;
  }
  // By where it begins, then by where it ends; the unknown period first.
  auto operator<=>(const Period&) const = default;

 private:
  Period(int first, int last) : first_(first), last_(last) {}

  int first_ = 0;  // months since the year 0
  int last_ = -1;  // part of it
};

}  // namespace baogao
