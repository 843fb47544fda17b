#include "baogao/text/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "baogao/text/characters.hpp"
#include "text/source_lines.hpp"
#include "text/utf8.hpp"
#include "text/wrapping.hpp"

namespace baogao {
namespace {

char32_t point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

char32_t point_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? previous_code_point(text, offset) : 0;
}

bool is_any_digit(char32_t c) { return is_digit(c) || (c >= 0xFF10 && c <= 0xFF19); }

bool ends_sentence(char32_t c) {
  return std::u32string_view(U"。！？；：!?;:…").find(c) != std::u32string_view::npos;
}

// 一、  （一）  1.  1、  （1）  第一部分  ——  一是 begin something.
bool begins_item(std::string_view text) {
  Characters line;
  line.assign(text.substr(0, 40), 0);
  std::size_t i = 0;
  const auto is_numeral = [](char32_t c) {
    return is_any_digit(c) ||
           std::u32string_view(U"一二三四五六七八九十百").find(c) != std::u32string_view::npos;
  };
  if (line[0] == U'—' || line[0] == U'―' || line[0] == U'附') return line[0] != U'附' || line[1] == U'件';
  const bool bracket = line[0] == U'（' || line[0] == U'(';
  if (bracket || line[0] == U'第') i = 1;
  const std::size_t first = i;
  while (is_numeral(line[i])) ++i;
  if (i == first || i - first > 3) return text.starts_with("各位代表") || text.starts_with("各位委员");
  if (line[0] == U'第') return line[i] == U'部' || line[i] == U'章';
  const char32_t mark = line[i];
  if (bracket) return mark == U'）' || mark == U')';
  if (is_any_digit(line[first]))
    return (mark == U'.' || mark == U'．' || mark == U'、') && !is_any_digit(line[i + 1]);
  return mark == U'、' && !is_numeral(line[i + 1]);
}

// 大力提振消费。… : a short sentence without a comma, with more behind it.
bool begins_with_lead(std::string_view text) {
  const std::size_t stop = text.find("。");
  const std::size_t comma = text.find("，");
  return stop != std::string_view::npos && stop >= 12 && stop <= 60 && stop + 3 < text.size() && comma > stop;
}

class Layouter {
 public:
  Layouter(std::string_view source, bool wrapped) : source_(source), wrapped_(wrapped) {}

  Layout run() {
    const std::vector<SourceLine> lines = split_lines(source_);
    const Wrapping wrapping = find_wrapping(lines);
    std::size_t paragraph = 0;  // where the paragraph so far begins
    std::size_t before = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const SourceLine& line = lines[i];
      if (i == 0) {
        mark({0, line.text.start}, LayoutMark::Kind::removed);
        paragraph = line.text.start;
      } else {
        const bool soft = wrapped_ && goes_on(lines[i - 1], line, wrapping, paragraph);
        mark({before, line.text.start}, soft ? LayoutMark::Kind::removed : LayoutMark::Kind::line_end);
        if (!soft) paragraph = line.text.start;
      }
      inside(line.text);
      before = line.text.end;
    }
    mark({before, source_.size()}, LayoutMark::Kind::removed);
    return std::move(layout_);
  }

 private:
  void mark(Span span, LayoutMark::Kind kind) {
    if (!span.empty()) layout_.push_back({span, kind});
  }

  bool goes_on(const SourceLine& line, const SourceLine& next, const Wrapping& wrapping,
               std::size_t paragraph) const {
    const std::string_view text = source_.substr(line.text.start, line.text.size());
    const std::string_view next_text = source_.substr(next.text.start, next.text.size());
    const char32_t last = point_before(source_, line.text.end);
    if (last == U'（' || last == U'(') return true;  // a bracket broken off
    // 209 / .4亿元: a number broken at its point.
    if (is_any_digit(last) && next_text.size() > 1 && next_text.front() == '.' &&
        is_any_digit(point_at(next_text, 1)))
      return true;
    if (begins_item(next_text) && (ends_sentence(last) || !wrapping.any() || next.blank_before)) return false;
    const bool full = wrapping.is_full(line, source_, next);
    if (!next.blank_before && !full && !next.indented && !ends_sentence(last) &&
        wrapping.is_nearly_full(line))
      return true;
    if (!next.blank_before && full) {
      if (next.indented && (!line.indented || wrapping.indents_begin)) return false;
      if (!ends_sentence(last)) return true;
      if (last == U'：' && text.size() < 60) return false;
      return !begins_with_lead(next_text);
    }
    // Where paragraphs are indented, one that is not goes on from the page before.
    const bool fills = full || (!wrapping.any() && text.size() > 150);
    if (next.page_before && fills && wrapping.has_indents && !next.indented) return !begins_item(next_text);
    if (next.blank_before) {
      // A page break: only inside a sentence of running text.
      const std::string_view so_far = source_.substr(paragraph, line.text.end - paragraph);
      const bool running = so_far.find("。") != std::string_view::npos || so_far.size() > 360 ||
                           (full && so_far.size() > text.size());
      const bool open = is_han(last) || last == U'、' || last == U'，' || is_any_digit(last);
      return running && open && !next.indented && is_han(point_at(source_, next.text.start)) &&
             next_text.size() > 6;
    }
    // A head broken where no head ends.
    return begins_item(text) && (last == U'、' || last == U'，' || last == U'和' || last == U'与') &&
           !next.indented && text.size() < 200;
  }

  void inside(Span line) {
    for (std::size_t i = line.start; i < line.end;) {
      const auto byte = static_cast<unsigned char>(source_[i]);
      if (byte >= 0x80 && byte != 0xC2 && byte != 0xE3 && byte != 0xE2 && byte != 0xEF) {
        ++i;
        continue;
      }
      if (const std::size_t size = blank_size(source_, i); size > 0) {
        i = blanks(line, i);
        continue;
      }
      if (const std::size_t size = footnote_size(line, i); size > 0) {
        mark({i, i + size}, LayoutMark::Kind::removed);
        i += size;
        continue;
      }
      ++i;
    }
  }

  // The blanks at `start`: dropped beside Han and between spaced digits, else one blank.
  std::size_t blanks(Span line, std::size_t start) {
    std::size_t end = start, count = 0;
    for (std::size_t size = 0; end < line.end && (size = blank_size(source_, end)) > 0; end += size) ++count;
    const char32_t left = point_before(source_, start), right = point_at(source_, end);
    const auto ascii = [](char32_t c) { return c > 0x20 && c < 0x7F; };
    const auto digit = [](char32_t c) { return is_any_digit(c); };
    const bool wide = count > 1 || source_[start] == '\t' || source_[start] == '\xE3';
    bool drop = !(ascii(left) && ascii(right)) && !(digit(left) && digit(right)) && !wide;
    if (!wide && digit(left) && digit(right)) drop = is_spaced_number(line, start);
    if (digit(left) && (right == U'.' || right == U'%')) drop = true;
    if (left == U',' && is_thousands(line, start - 1, end)) drop = true;
    if (left == U'.' && digit(right) && start >= 2 && source_[start - 2] == ' ') drop = true;
    if (drop) {
      mark({start, end}, LayoutMark::Kind::removed);
    } else if (end - start > 1) {
      mark({start, end}, LayoutMark::Kind::blank);
    }
    return end;
  }

  // 1, 344.5: a blank behind the comma of thousands; not 2020, 300.
  bool is_thousands(Span line, std::size_t comma, std::size_t after) const {
    const auto digits = [&](std::size_t from, int step, std::size_t limit) {
      std::size_t count = 0;
      while (from != limit && count < 4 && is_digit(static_cast<unsigned char>(source_[from]))) {
        ++count;
        from = step > 0 ? from + 1 : from - 1;
      }
      return count;
    };
    const std::size_t before = comma > line.start ? digits(comma - 1, -1, line.start - 1) : 0;
    return before >= 1 && before <= 3 && digits(after, +1, line.end) == 3;
  }

  // 1 6 5 5 亿: single digits, one blank between each two, no digit beside the row.
  bool is_spaced_number(Span line, std::size_t blank) const {
    const auto single = [&](std::size_t offset, int direction) -> std::size_t {
      // One digit with a blank or a non-digit on its far side: its size.
      const char32_t c = direction > 0 ? point_at(source_, offset) : point_before(source_, offset);
      if (!is_any_digit(c)) return 0;
      const std::size_t size = is_digit(c) ? 1 : 3;
      const std::size_t far = direction > 0 ? offset + size : offset - size;
      const char32_t beyond = direction > 0 ? point_at(source_, far) : point_before(source_, far);
      return is_any_digit(beyond) ? 0 : size;
    };
    std::size_t digits = 0, right = blank;
    while (right < line.end && source_[right] == ' ') {
      const std::size_t size = single(right + 1, +1);
      if (size == 0) break;
      ++digits;
      right += 1 + size;
    }
    std::size_t left = blank;
    bool nearest = true;
    while (left > line.start) {
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

  // [3] ［27］ 〔1〕 【4】 behind a word or a figure.
  std::size_t footnote_size(Span line, std::size_t start) const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets = {
        {{"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"【", "】"}}};
    if (start == line.start) return 0;
    for (const auto& [open, close] : brackets) {
      if (!source_.substr(start).starts_with(open)) continue;
      std::size_t i = start + open.size(), digits = 0;
      while (i < line.end && is_any_digit(point_at(source_, i)) && digits < 3) {
        i += is_digit(point_at(source_, i)) ? 1 : 3;
        ++digits;
      }
      if (digits == 0 || digits > 2 || !source_.substr(i, line.end - i).starts_with(close)) return 0;
      const char32_t left = point_before(source_, start);
      const bool behind_word =
          is_han(left) || left == U'”' || left == U'》' || left == U'）' || left == U'%' || is_latin(left);
      return behind_word ? i + close.size() - start : 0;
    }
    return 0;
  }

  std::string_view source_;
  bool wrapped_;
  Layout layout_;
};

}  // namespace

Layout find_layout(std::string_view source, bool wrapped) { return Layouter(source, wrapped).run(); }

}  // namespace baogao
