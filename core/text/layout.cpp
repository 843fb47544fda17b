#include "baogao/text/layout.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "baogao/text/characters.hpp"
#include "text/note_marks.hpp"
#include "text/number_gaps.hpp"
#include "text/source_lines.hpp"
#include "text/utf8.hpp"
#include "text/wrapping.hpp"

namespace baogao {
namespace {

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

// 155.8 / 亿元: what cannot begin a paragraph.
bool begins_with_unit(std::string_view text) {
  static constexpr std::array<std::string_view, 9> units = {"亿",   "万元", "万人",     "万吨",    "万亩",
                                                            "万户", "%",    "个百分点", "万平方米"};
  return std::any_of(units.begin(), units.end(),
                     [&](std::string_view unit) { return text.starts_with(unit); });
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
    if (next.note_before && is_han(last) && is_any_digit(point_at(next_text, 0))) return true;
    if (is_any_digit(last) && !next.blank_before && !next.indented && begins_with_unit(next_text))
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
      if (const std::size_t size = note_mark_size(source_, line, i); size > 0) {
        mark({i, i + size}, LayoutMark::Kind::removed);
        i += size;
        continue;
      }
      if (source_.substr(i).starts_with("，") && parts_thousands(source_, line, i))
        mark({i, i + std::string_view("，").size()}, LayoutMark::Kind::removed);
      ++i;
    }
  }

  // The blanks at `start`: dropped beside Han and inside numbers, else one blank.
  std::size_t blanks(Span line, std::size_t start) {
    std::size_t end = start, count = 0;
    for (std::size_t size = 0; end < line.end && (size = blank_size(source_, end)) > 0; end += size) ++count;
    const char32_t left = point_before(source_, start), right = point_at(source_, end);
    const auto ascii = [](char32_t c) { return c > 0x20 && c < 0x7F; };
    const bool wide = count > 1 || source_[start] == '\t' || source_[start] == '\xE3';
    const bool beside_han =
        !wide && !(ascii(left) && ascii(right)) && !(is_any_digit(left) && is_any_digit(right));
    if (beside_han || is_inside_number(source_, line, {start, end}, count)) {
      mark({start, end}, LayoutMark::Kind::removed);
    } else if (end - start > 1) {
      mark({start, end}, LayoutMark::Kind::blank);
    }
    return end;
  }

  std::string_view source_;
  bool wrapped_;
  Layout layout_;
};

}  // namespace

Layout find_layout(std::string_view source, bool wrapped) { return Layouter(source, wrapped).run(); }

}  // namespace baogao
