#include "text/note_marks.hpp"

#include <array>
#include <utility>

#include "baogao/text/characters.hpp"
#include "text/number_gaps.hpp"
#include "text/utf8.hpp"

namespace baogao {
namespace {

using Bracket = std::pair<std::string_view, std::string_view>;

constexpr std::array<Bracket, 4> note_brackets = {{{"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"【", "】"}}};
constexpr std::array<Bracket, 2> item_brackets = {{{"(", ")"}, {"（", "）"}}};

// The size of one or two digits in one of the brackets.
template <std::size_t N>
std::size_t bracketed_size(std::string_view text, const std::array<Bracket, N>& brackets) {
  for (const auto& [open, close] : brackets) {
    if (!text.starts_with(open)) continue;
    std::size_t i = open.size(), digits = 0;
    while (digits < 3 && is_any_digit(point_at(text, i))) {
      i += is_digit(point_at(text, i)) ? 1 : 3;
      ++digits;
    }
    return digits >= 1 && digits <= 2 && text.substr(i).starts_with(close) ? i + close.size() : 0;
  }
  return 0;
}

bool is_raised_digit(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' || (c >= U'⁴' && c <= U'⁹');
}

std::size_t raised_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size() && is_raised_digit(next_code_point(text, i));) size = i;
  return size;
}

std::size_t circled_size(std::string_view text) {
  const char32_t c = point_at(text, 0);
  return c >= U'①' && c <= U'⑳' ? 3 : 0;
}

// Over blanks.
char32_t word_before(std::string_view source, Span line, std::size_t at) {
  while (at > line.start && source[at - 1] == ' ') --at;
  return at > line.start ? point_before(source, at) : 0;
}

char32_t next_after(std::string_view source, Span line, std::size_t at) {
  while (at < line.end && source[at] == ' ') ++at;
  return at < line.end ? point_at(source, at) : 0;
}

bool ends_word(char32_t c) { return is_han(c) || c == U'”' || c == U'》' || c == U'）'; }

}  // namespace

std::size_t note_mark_size(std::string_view source, Span line, std::size_t start) {
  const std::string_view rest = source.substr(start, line.end - start);
  const char32_t left = word_before(source, line, start);
  if (const std::size_t size = raised_size(rest); size > 0) return ends_word(left) || left == U'%' ? size : 0;
  if (const std::size_t size = bracketed_size(rest, note_brackets); size > 0)
    return ends_word(left) || left == U'%' || is_latin(left) ? size : 0;
  std::size_t size = circled_size(rest);
  if (size == 0) size = bracketed_size(rest, item_brackets);
  const bool before_figure = size > 0 && is_any_digit(next_after(source, line, start + size));
  return before_figure && is_han(left) && point_before(source, start) == left ? size : 0;
}

bool is_note_mark_line(std::string_view line) {
  return !line.empty() && bracketed_size(line, note_brackets) == line.size();
}

}  // namespace baogao
