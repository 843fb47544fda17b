#include "text/number_gaps.hpp"

#include "baogao/text/characters.hpp"
#include "text/source_lines.hpp"
#include "text/utf8.hpp"

namespace baogao {
namespace {

constexpr std::size_t comma_size = 3;  // of ，

class Gaps {
 public:
  Gaps(std::string_view source, Span line) : source_(source), line_(line) {}

  // 1 6 5 5 亿: single digits, one blank between each two, no digit beside the row.
  bool are_single_digits(std::size_t blank) const {
    std::size_t digits = 0, right = blank;
    while (right < line_.end && source_[right] == ' ') {
      const std::size_t size = single(right + 1, +1);
      if (size == 0) break;
      ++digits;
      right += 1 + size;
    }
    std::size_t left = blank;
    bool nearest = true;
    while (left > line_.start) {
      if (!nearest) {
        if (source_[left - 1] != ' ') break;
        --left;
      }
      nearest = false;
      const std::size_t size = single(left, -1);
      if (size == 0) break;
      ++digits;
      left -= size;
    }
    if (right == blank || left == blank) return false;
    const char32_t first = point_at(source_, source_[left] == ' ' ? left + 1 : left);
    if (first == U'0' || first == U'０') return false;  // a row of cells: 0 0 0
    char32_t after = point_at(source_, right);
    if (after == U' ') after = point_at(source_, right + 1);
    return digits >= 3 || is_han(after) || after == U'％' || after == U'%';
  }

  // 追缴资金3 500余万元, 财政收入1 234 567元: groups of three behind one to three digits, between words.
  bool are_thousands(Span blank) const {
    const Run right = digits_from(blank.end);
    if (right.count != 3) return false;
    // Leftwards over whole groups to the first.
    std::size_t at = blank.start;
    Run group = digits_before(at);
    while (group.count == 3 && group.edge > line_.start) {
      const std::size_t gap = blank_before(group.edge);
      if (gap == 0 || !is_any_digit(point_before(source_, group.edge - gap))) break;
      at = group.edge - gap;
      group = digits_before(at);
    }
    if (group.count < 1 || group.count > 3 || first_digit(group.edge) == U'0') return false;
    if (!is_word(point_before_blank(group.edge))) return false;
    // Rightwards to the last.
    std::size_t end = right.edge;
    while (end < line_.end) {
      const std::size_t gap = blank_size(source_, end);
      if (gap == 0) break;
      const Run next = digits_from(end + gap);
      if (next.count == 0) break;
      if (next.count != 3) return false;
      end = next.edge;
    }
    if (end < line_.end && source_[end] == '.') {
      const Run decimals = digits_from(end + 1);
      if (decimals.count > 0) end = decimals.edge;
    }
    while (end < line_.end && source_[end] == ' ') ++end;
    return is_han(point_in_line(end));
  }

  // 40.8 2亿元: a decimal behind a word, torn before its last digits.
  bool is_torn_decimal(Span blank) const {
    const Run right = digits_from(blank.end);
    if (right.count < 1 || right.count > 2) return false;
    const char32_t after = point_in_line(right.edge);
    if (!is_han(after) && after != U'%' && after != U'％') return false;
    const Run decimals = digits_before(blank.start);
    if (decimals.count == 0 || decimals.edge <= line_.start || source_[decimals.edge - 1] != '.')
      return false;
    const Run whole = digits_before(decimals.edge - 1);
    return whole.count > 0 && whole.edge > line_.start && is_han(point_before(source_, whole.edge));
  }

  // 1, 344.5: a blank behind the comma of thousands; not 2020, 300.
  bool is_behind_thousands_comma(Span blank) const {
    if (blank.start <= line_.start || source_[blank.start - 1] != ',') return false;
    const Run before = digits_before(blank.start - 1);
    return before.count >= 1 && before.count <= 3 && digits_from(blank.end).count == 3;
  }

  // 8，607万元: between a word and a unit. 第3，200个 is an enumeration.
  bool is_thousands_comma(std::size_t comma) const {
    const Run before = digits_before(comma), after = digits_from(comma + comma_size);
    if (before.count < 1 || before.count > 3 || after.count != 3 || first_digit(before.edge) == U'0')
      return false;
    if (before.edge <= line_.start) return false;
    const char32_t word = point_before(source_, before.edge);
    std::size_t end = after.edge;
    if (end < line_.end && source_[end] == '.') end = digits_from(end + 1).edge;
    return is_han(word) && std::u32string_view(U"第列居").find(word) == std::u32string_view::npos &&
           is_han(point_in_line(end));
  }

 private:
  struct Run {
    std::size_t count;
    std::size_t edge;  // behind the run, or before it
  };

  char32_t point_in_line(std::size_t at) const { return at < line_.end ? point_at(source_, at) : 0; }
  char32_t first_digit(std::size_t at) const { return point_at(source_, at); }

  Run digits_from(std::size_t at) const {
    std::size_t count = 0;
    for (char32_t c = 0; count < 5 && is_any_digit(c = point_in_line(at)); ++count) at += is_digit(c) ? 1 : 3;
    return {count, at};
  }
  Run digits_before(std::size_t at) const {
    std::size_t count = 0;
    for (char32_t c = 0; count < 5 && at > line_.start && is_any_digit(c = point_before(source_, at));
         ++count)
      at -= is_digit(c) ? 1 : 3;
    return {count, at};
  }
  // The size of a blank that ends at `at`.
  std::size_t blank_before(std::size_t at) const {
    for (const std::size_t size : {1U, 2U, 3U}) {
      if (at >= line_.start + size && blank_size(source_, at - size) == size) return size;
    }
    return 0;
  }
  char32_t point_before_blank(std::size_t at) const {
    const std::size_t gap = at > line_.start ? blank_before(at) : 0;
    return at - gap > line_.start ? point_before(source_, at - gap) : 0;
  }
  static bool is_word(char32_t c) { return is_han(c) || c == U'（' || c == U'：'; }

  // One digit with a blank or a non-digit on its far side: its size.
  std::size_t single(std::size_t offset, int direction) const {
    const char32_t c = direction > 0 ? point_at(source_, offset) : point_before(source_, offset);
    if (!is_any_digit(c)) return 0;
    const std::size_t size = is_digit(c) ? 1 : 3;
    const std::size_t far = direction > 0 ? offset + size : offset - size;
    const char32_t beyond = direction > 0 ? point_at(source_, far) : point_before(source_, far);
    return is_any_digit(beyond) ? 0 : size;
  }

  std::string_view source_;
  Span line_;
};

}  // namespace

bool is_any_digit(char32_t c) { return is_digit(c) || (c >= 0xFF10 && c <= 0xFF19); }

bool is_inside_number(std::string_view source, Span line, Span blank, std::size_t count) {
  const char32_t left = point_before(source, blank.start), right = point_at(source, blank.end);
  const Gaps gaps(source, line);
  if (is_any_digit(left) && (right == U'.' || right == U'%')) return true;
  if (gaps.is_behind_thousands_comma(blank)) return true;
  if (left == U'.' && is_any_digit(right))
    return blank.start >= line.start + 2 && source[blank.start - 2] == ' ';
  if (count != 1 || !is_any_digit(left) || !is_any_digit(right)) return false;
  const bool narrow = source[blank.start] != '\t' && source[blank.start] != '\xE3';
  return (narrow && gaps.are_single_digits(blank.start)) || gaps.are_thousands(blank) ||
         gaps.is_torn_decimal(blank);
}

bool parts_thousands(std::string_view source, Span line, std::size_t comma) {
  return Gaps(source, line).is_thousands_comma(comma);
}

}  // namespace baogao
