// text.unbalanced: 《》 “” （） 【】 〔〕 that do not come in pairs (GB/T 15834-2011, 4.8, 4.9, 4.15).

#include <algorithm>

#include "../text_views.hpp"
#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Characters;
using baogao::Span;

namespace {

struct Mark {
  char32_t open, close;
};

// Half-width brackets are taken for full-width ones: mixed pairs are another rule's.
constexpr Mark marks[] = {{U'（', U'）'}, {U'《', U'》'}, {U'“', U'”'},
                          {U'【', U'】'}, {U'〔', U'〕'}, {U'「', U'」'}};

char32_t full_width(char32_t c) { return c == U'(' ? U'（' : c == U')' ? U'）' : c; }

const Mark* mark_of(char32_t c) {
  for (const Mark& mark : marks) {
    if (c == mark.open || c == mark.close) return &mark;
  }
  return nullptr;
}

// 1） 一） a）: a marker with one bracket, at the start of a paragraph or clause.
bool is_list_marker(const Characters& text, std::size_t close) {
  std::size_t start = close;
  const auto numeral = [](char32_t c) {
    return baogao::is_digit(c) || baogao::is_latin(c) ||
           std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
  };
  while (start > 0 && close - start < 3 && numeral(text[start - 1])) --start;
  if (start == close) return false;
  return start == 0 ||
         std::u32string_view(U"。；：，、 \t—").find(text[start - 1]) != std::u32string_view::npos;
}

struct Lone {
  std::size_t index;  // character of the paragraph
  char32_t mark;
};

std::vector<Lone> lone_marks(const Characters& text) {
  std::vector<Lone> open, lone;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = full_width(text[i]);
    const Mark* mark = mark_of(c);
    if (mark == nullptr) continue;
    if (c == mark->open) {
      // “ within “ is a closing mark typed wrong.
      const bool again =
          c == U'“' && std::any_of(open.begin(), open.end(), [](const Lone& l) { return l.mark == U'“'; });
      if (again) lone.push_back({i, c});
      open.push_back({i, c});
      continue;
    }
    const auto partner =
        std::find_if(open.rbegin(), open.rend(), [&](const Lone& l) { return l.mark == mark->open; });
    if (partner == open.rend()) {
      if (!is_list_marker(text, i)) lone.push_back({i, c});
      continue;
    }
    const auto position = static_cast<std::size_t>(open.rend() - partner) - 1;
    for (std::size_t k = position + 1; k < open.size(); ++k) {
      if (std::none_of(lone.begin(), lone.end(), [&](const Lone& l) { return l.index == open[k].index; }))
        lone.push_back(open[k]);
    }
    open.resize(position);
  }
  for (const Lone& left : open) {
    if (std::none_of(lone.begin(), lone.end(), [&](const Lone& l) { return l.index == left.index; }))
      lone.push_back(left);
  }
  std::sort(lone.begin(), lone.end(), [](const Lone& a, const Lone& b) { return a.index < b.index; });
  return lone;
}

}  // namespace

void text_unbalanced(const baogao::Draft& draft, Findings& findings) {
  const auto& paragraphs = draft.report.paragraphs();
  struct Found {
    std::size_t paragraph;
    Span span;
    Lone lone;
  };
  std::vector<Found> found;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    Characters text;
    text.assign(draft.report.normalized().slice(paragraphs[p]), paragraphs[p].start);
    for (const Lone& lone : lone_marks(text))
      found.push_back({p, draft.report.to_source(text.bytes(lone.index, lone.index + 1)), lone});
  }
  // A quotation or bracket over several paragraphs has its partner further down.
  constexpr std::size_t farthest = 4;
  std::vector<bool> paired(found.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Mark* mark = mark_of(found[i].lone.mark);
    if (paired[i] || found[i].lone.mark != mark->open) continue;
    for (std::size_t k = i + 1; k < found.size() && found[k].paragraph <= found[i].paragraph + farthest;
         ++k) {
      if (paired[k] || found[k].lone.mark != mark->close || found[k].paragraph == found[i].paragraph)
        continue;
      paired[i] = paired[k] = true;
      break;
    }
  }
  // Cells of tables and lines of forms are not blamed.
  for (std::size_t i = 0; i < found.size(); ++i)
    paired[i] = paired[i] || !is_prose(draft.report, paragraphs[found[i].paragraph]);
  // Many of them come from a page whose lines were not put together again.
  constexpr std::ptrdiff_t most = 5;
  const bool broken = std::count(paired.begin(), paired.end(), false) > most;
  for (std::size_t i = 0, last = SIZE_MAX; i < found.size(); ++i) {
    // One finding a paragraph: what follows may follow from it.
    if (paired[i] || found[i].paragraph == last) continue;
    last = found[i].paragraph;
    const Mark* mark = mark_of(found[i].lone.mark);
    const bool opens = found[i].lone.mark == mark->open;
    findings.add(found[i].span, opens ? "open" : "close",
                 {{"mark", baogao::to_utf8(std::u32string(1, found[i].lone.mark))},
                  {"partner", baogao::to_utf8(std::u32string(1, opens ? mark->close : mark->open))}},
                 broken ? baogao::Severity::info : baogao::Severity::error);
  }
}
