#include "figure_vetoes.hpp"

#include <algorithm>

#include "clause.hpp"

using baogao::Bound;
using baogao::Characters;
using baogao::is_digit;
using baogao::is_han;

// 优良天数达到340天, 人均预期寿命80.2岁 are counted; 连续7年 is not.
bool is_counted_time(const Characters& text, const Figure& figure) {
  const std::size_t from = figure.start > 14 ? figure.start - 14 : 0;
  const std::u32string_view before = text.view(from, figure.start);
  if (figure.unit == U"天") return before.find(U"天数") != std::u32string_view::npos;
  return false;
}

// 居全国第3位 has 第; 排名全省前5位, 列第2 do not count.
bool is_rank(const Characters& text, const Figure& figure) {
  const char32_t before = figure.start > 0 ? text[figure.start - 1] : 0;
  if (before == U'前') {
    const char32_t first = figure.start > 1 ? text[figure.start - 2] : 0;
    return !contains(U"目此当以之", first) || figure.unit == U"名" || figure.unit == U"位";
  }
  return (figure.unit == U"位" || figure.unit == U"名") &&
         (contains(U"列居", before) || ends_at(text, figure.start, U"排名"));
}

// 亿元以上项目16个: the amount tells which projects, the count is the figure.
bool is_threshold(const Characters& text, const Figure& figure) {
  if (figure.tail == figure.end || figure.bound == Bound::about || !is_han(text[figure.tail])) return false;
  for (std::size_t at = figure.tail + 1; at < figure.tail + 14; ++at) {
    const char32_t c = text[at];
    if (is_digit(c)) return true;
    if (!is_han(c) && c != U'“' && c != U'”' && c != U'、') return false;
  }
  return false;
}

bool counts_nothing(const Characters& text, const Figure& figure, bool han,
                    const std::vector<std::u32string>& uncounted) {
  if (figure.unit == U"岁" || figure.unit == U"周岁") {
    const std::size_t from = figure.start > 20 ? figure.start - 20 : 0;
    const std::u32string_view before = text.view(from, figure.start);
    return before.find(U"寿命") == std::u32string_view::npos &&
           before.find(U"平均") == std::u32string_view::npos;
  }
  // 污水处理厂二期工程: a stage.
  if (figure.unit == U"期" && han && contains(U"工项建改", text[figure.end])) return true;
  // 分6批次开展: how, not how many.
  if (figure.start > 0 && text[figure.start - 1] == U'分' &&
      (figure.unit == U"批" || figure.unit == U"批次" || figure.unit == U"期"))
    return true;
  if (figure.unit == U"个" || (han && figure.unit == U"项")) {
    const std::size_t at = figure.end;
    return std::any_of(uncounted.begin(), uncounted.end(),
                       [&](const std::u32string& noun) { return view_at(text, at, noun); });
  }
  return false;
}
