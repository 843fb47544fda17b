#include "baogao/text/list_marker.hpp"

namespace baogao {
namespace {

constexpr std::u32string_view han_digits = U"一二三四五六七八九";

int han_digit(char32_t c) {
  const auto at = han_digits.find(c);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

// 一 to 九十九 at `at`, which moves behind it; 0 where there is none.
int read_han_number(const Characters& text, std::size_t& at) {
  int tens = 0, ones = 0;
  std::size_t i = at;
  ones = han_digit(text[i]);
  if (ones > 0) ++i;
  if (text[i] == U'十') {
    tens = ones > 0 ? ones : 1;
    ++i;
    ones = han_digit(text[i]);
    if (ones > 0) ++i;
  }
  at = i;
  return tens * 10 + ones;
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

}  // namespace

std::optional<ListMarker> parse_list_marker(const Characters& text, std::size_t start) {
  using Kind = ListMarker::Kind;
  std::size_t i = start;
  const auto marker = [&](Kind kind, int number) -> std::optional<ListMarker> {
    while (text[i] == U' ') ++i;
    return ListMarker{kind, number, i - start};
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
    const int number = read_han_number(text, i);
    if (number == 0) return std::nullopt;
    if (text[i] == U'部' && text[i + 1] == U'分') {
      i += 2;
      while (text[i] == U'：' || text[i] == U'、' || text[i] == U':') ++i;
      return marker(Kind::part, number);
    }
    if (text[i] == U'章') {
      ++i;
      return marker(Kind::part, number);
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
    // 一、二、三产业 and 一、二级; but 一、三大攻坚战…: only what goes on as a list is one.
    std::size_t next = i;
    read_han_number(text, next);
    if (text[next] == U'、' || text[next] == U'级' || text[next] == U'是' || text[next] == U'类')
      return std::nullopt;
  }
  return marker(Kind::han, number);
}

int heading_level(ListMarker::Kind kind) {
  switch (kind) {
    case ListMarker::Kind::part:
    case ListMarker::Kind::han:
      return 1;
    case ListMarker::Kind::bracketed_han:
      return 2;
    case ListMarker::Kind::digits:
      return 3;
    case ListMarker::Kind::bracketed_digits:
      return 4;
    default:
      return 0;
  }
}

}  // namespace baogao
