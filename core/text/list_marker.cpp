#include "baogao/text/list_marker.hpp"

#include <algorithm>
#include <array>

namespace baogao {
namespace {

constexpr std::u32string_view han_digits = U"一二三四五六七八九";

int han_digit(char32_t c) {
  const auto at = han_digits.find(c);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

// 一 to 九百九十九 at `at`, which moves behind it; 0 where there is none.
int read_han_number(const Characters& text, std::size_t& at) {
  std::size_t i = at;
  int hundreds = 0, tens = 0;
  int ones = han_digit(text[i]);
  if (ones > 0) ++i;
  if (ones > 0 && text[i] == U'百') {
    hundreds = ones;
    ++i;
    const bool filled = text[i] == U'零' || text[i] == U'〇';
    if (filled) ++i;
    ones = han_digit(text[i]);
    if (ones > 0) ++i;
    if (filled && ones == 0) return 0;
  }
  if (text[i] == U'十') {
    tens = ones > 0 ? ones : 1;
    ++i;
    ones = han_digit(text[i]);
    if (ones > 0) ++i;
  }
  at = i;
  return hundreds * 100 + tens * 10 + ones;
}

// Ⅰ to Ⅻ, or II, IV and the like in Latin letters, at `at`, which moves behind it; 0 where there is none.
int read_roman_number(const Characters& text, std::size_t& at) {
  if (text[at] >= U'Ⅰ' && text[at] <= U'Ⅻ') return static_cast<int>(text[at++] - U'Ⅰ') + 1;
  static constexpr std::array<std::u32string_view, 10> latin = {U"I",  U"II",  U"III",  U"IV", U"V",
                                                                U"VI", U"VII", U"VIII", U"IX", U"X"};
  std::size_t end = at;
  while (end - at < 5 && is_latin(text[end])) ++end;
  const auto found = std::find(latin.begin(), latin.end(), text.view(at, end));
  if (found == latin.end()) return 0;
  at = end;
  return static_cast<int>(found - latin.begin()) + 1;
}

int read_digits(const Characters& text, std::size_t& at) {
  int number = 0;
  std::size_t i = at;
  while (is_digit(text[i]) && i - at < 3) number = number * 10 + static_cast<int>(text[i++] - U'0');
  if (is_digit(text[i])) return 0;
  at = i;
  return number;
}

bool is_point(char32_t c) { return c == U'.' || c == U'．' || c == U'、'; }
bool opens(char32_t c) { return c == U'（' || c == U'('; }
bool closes(char32_t c) { return c == U'）' || c == U')'; }
bool separates(char32_t c) { return c == U'：' || c == U':' || c == U'、' || c == U' '; }

// Behind 部分, 编, 篇, 章 or 节: what makes a word or a sentence of it (第二篇章, 第三节点, 第一部分是…).
bool goes_on_as_words(char32_t division, char32_t next) {
  if (next == U'\0') return false;
  static constexpr std::u32string_view sentence = U"是为的，。";
  if (sentence.find(next) != std::u32string_view::npos) return true;
  const std::u32string_view words = division == U'编'   ? U"者制程辑号外队办组写码"
                                    : division == U'篇' ? U"章文幅"
                                    : division == U'节' ? U"点课约能假日目奏水"
                                                        : U"程";
  return words.find(next) != std::u32string_view::npos;
}

// What makes of 一、二, 三、四, 二、三 a pair inside a sentence: 一、二审, 三、四线城市, 二、三产业.
bool ends_pair(char32_t c) {
  static constexpr std::u32string_view follow = U"、级是类线产季期审孩胎等环月流层";
  return c != U'\0' && follow.find(c) != std::u32string_view::npos;
}

}  // namespace

std::optional<ListMarker> parse_list_marker(const Characters& text, std::size_t start) {
  using Kind = ListMarker::Kind;
  std::size_t i = start;
  const auto marker = [&](Kind kind, int number) -> std::optional<ListMarker> {
    while (text[i] == U' ') ++i;
    return ListMarker{kind, number, i - start, 0};
  };
  const char32_t first = text[i];
  if (first == U'—' || first == U'―' || first == U'─') {
    while (text[i] == first) ++i;
    return i - start >= 2 || first != U'—' ? marker(Kind::dash, 0) : std::nullopt;
  }
  if (first >= U'①' && first <= U'⑳') {
    ++i;
    return marker(Kind::bracketed_digits, static_cast<int>(first - U'①') + 1);
  }
  if (first >= U'⑴' && first <= U'⒇') {
    ++i;
    return marker(Kind::bracketed_digits, static_cast<int>(first - U'⑴') + 1);
  }
  if (opens(first)) {
    ++i;
    while (text[i] == U' ') ++i;
    const bool digits = is_digit(text[i]);
    const int number = digits ? read_digits(text, i) : read_han_number(text, i);
    while (text[i] == U' ') ++i;
    if (number == 0 || !closes(text[i])) return std::nullopt;
    ++i;
    if (text[i] == U'、') ++i;  // （一）、 is wrong but seen
    return marker(digits ? Kind::bracketed_digits : Kind::bracketed_han, number);
  }
  if (first == U'首' && text[i + 1] == U'先' && text[i + 2] == U'，') {
    i += 3;
    return marker(Kind::ordinal, 1);
  }
  if (first == U'第') {
    ++i;
    const int number = is_digit(text[i]) ? read_digits(text, i) : read_han_number(text, i);
    if (number == 0) return std::nullopt;
    const char32_t division = text[i];
    static constexpr std::u32string_view divisions = U"部编篇章节";
    if (division != U'\0' && divisions.find(division) != std::u32string_view::npos) {
      if (division == U'部' && text[++i] != U'分') return std::nullopt;
      ++i;
      if (goes_on_as_words(division, text[i])) return std::nullopt;
      while (separates(text[i])) ++i;
      return ListMarker{Kind::part, number, i - start, division};
    }
    if (text[i] == U'，' || text[i] == U'、' || text[i] == U'：') {
      ++i;
      return marker(Kind::ordinal, number);
    }
    return std::nullopt;
  }
  if (is_digit(first)) {
    const int number = read_digits(text, i);
    if (number == 0 || !is_point(text[i])) return std::nullopt;
    ++i;
    // 1.5万元, 1、2号楼
    if (is_digit(text[i])) {
      // 1.2025年…: a year behind the marker.
      const bool year = (text[i] == U'1' || text[i] == U'2') && is_digit(text[i + 1]) &&
                        is_digit(text[i + 2]) && is_digit(text[i + 3]) && text[i + 4] == U'年';
      if (!year) return std::nullopt;
    }
    return marker(Kind::digits, number);
  }
  if (const int roman = read_roman_number(text, i); roman > 0) {
    if (!is_point(text[i])) return std::nullopt;
    ++i;
    if (is_latin(text[i]) || is_digit(text[i])) return std::nullopt;
    return marker(Kind::roman, roman);
  }
  if (first >= U'A' && first <= U'Z') {
    const char32_t next = text[i + 2];
    if (!is_point(text[i + 1]) || is_latin(next) || is_digit(next)) return std::nullopt;
    i += 2;
    return marker(Kind::letter, static_cast<int>(first - U'A') + 1);
  }
  const int number = read_han_number(text, i);
  if (number == 0) return std::nullopt;
  if (text[i] == U'是' || (text[i] == U'要' && text[start] != U'十')) {
    ++i;
    if (text[i] == U'：' || text[i] == U'，') ++i;
    return marker(Kind::han_is, number);
  }
  while (text[i] == U' ') ++i;
  if (!is_point(text[i])) return std::nullopt;
  ++i;
  if (han_digit(text[i]) > 0 || text[i] == U'十') {
    // 一、二、三产业; but 一、三大攻坚战…: only what goes on as a list is one.
    std::size_t next = i;
    read_han_number(text, next);
    if (ends_pair(text[next])) return std::nullopt;
  }
  return marker(Kind::han, number);
}

std::optional<int> heading_level(ListMarker::Kind kind) {
  switch (kind) {
    case ListMarker::Kind::part:
      return 0;
    case ListMarker::Kind::han:
    case ListMarker::Kind::roman:
      return 1;
    case ListMarker::Kind::bracketed_han:
      return 2;
    case ListMarker::Kind::digits:
      return 3;
    case ListMarker::Kind::bracketed_digits:
    case ListMarker::Kind::letter:
      return 4;
    case ListMarker::Kind::han_is:
    case ListMarker::Kind::ordinal:
    case ListMarker::Kind::dash:
      break;
  }
  return std::nullopt;
}

}  // namespace baogao
