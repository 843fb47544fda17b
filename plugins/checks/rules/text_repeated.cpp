// text.repeated: a word or a passage that stands twice: 的的, 组织行 / 行政执法 at a page break, a paragraph
// pasted twice.

#include <unicode/brkiter.h>

#include <algorithm>
#include <map>

#include "../text_views.hpp"
#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Characters;
using baogao::Document;
using baogao::Severity;
using baogao::Span;

namespace {

constexpr std::size_t longest_repeat = 10;      // characters
constexpr std::size_t shortest_paragraph = 90;  // bytes
constexpr std::size_t shortest_sentence = 30;

// Particles and prepositions never stand twice.
bool is_particle(char32_t c) {
  return std::u32string_view(U"的了在和与及将被把从并或而但").find(c) != std::u32string_view::npos;
}

// Tells by ICU's dictionary whether the first of two equal characters stands alone before the word that the
// second begins, 组织|行|行政, or ends a word of its own: 人民|民主.
class WordBreaker {
 public:
  WordBreaker() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  }
  bool is_stray(const Characters& text, std::size_t first) {
    constexpr std::size_t around = 6;
    const std::size_t from = first - std::min(first, around);
    const std::size_t to = std::min(text.size(), first + 2 + around);
    icu::UnicodeString words;
    for (std::size_t i = from; i < to; ++i) words.append(static_cast<UChar32>(text[i]));
    if (words.length() != static_cast<int32_t>(to - from)) return false;  // beyond the basic plane
    breaks_->setText(words);
    const auto at = static_cast<int32_t>(first - from);
    const auto boundary = [&](int32_t offset) { return breaks_->isBoundary(offset) != 0; };
    return boundary(at) && boundary(at + 1) && !boundary(at + 2);
  }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
};

class Repeats {
 public:
  Repeats(const baogao::Draft& draft, Findings& findings)
      : report_(draft.report), text_(report_.normalized().text()), findings_(findings) {}

  void run() {
    find_joins();
    for (const Span paragraph : report_.paragraphs()) check(paragraph);
    find_overlaps();
    find_paragraphs();
  }

 private:
  // Where the source breaks its line inside of a paragraph, in the normalized text.
  void find_joins() {
    for (const baogao::LayoutMark& mark : report_.layout()) {
      const std::string_view taken = report_.source().slice(mark.span);
      if (taken.find('\n') == std::string_view::npos || mark.kind == baogao::LayoutMark::Kind::line_end)
        continue;
      joins_.push_back(report_.from_source({mark.span.end, mark.span.end}).start);
    }
  }
  bool is_join(std::size_t offset) const { return std::binary_search(joins_.begin(), joins_.end(), offset); }

  void check(Span paragraph) {
    if (!is_prose(report_, paragraph)) return;
    Characters text;
    text.assign(text_.substr(paragraph.start, paragraph.size()), paragraph.start);
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (!baogao::is_han(text[i])) continue;
      const std::size_t size = repeat_at(text, i);
      if (size == 0) continue;
      const bool at_join = is_join(text.offset(i + size));
      const Span first = report_.to_source(text.bytes(i, i + 2 * size));
      const std::string words = baogao::to_utf8(std::u32string(text.view(i, i + size)));
      findings_
          .add(first, at_join ? "join" : "word", {{"text", words + words}, {"right", words}},
               at_join ? Severity::error : Severity::warning)
          .replacement = words;
      i += 2 * size - 1;
    }
  }

  // The number of characters that stand twice from `i`; 0 for none.
  std::size_t repeat_at(const Characters& text, std::size_t i) {
    for (std::size_t size = longest_repeat; size >= 2; --size) {
      if (i + 2 * size > text.size() || text.view(i, i + size) != text.view(i + size, i + 2 * size)) continue;
      const std::u32string_view words = text.view(i, i + size);
      if (!std::all_of(words.begin(), words.end(), baogao::is_han)) continue;
      if (std::all_of(words.begin(), words.end(), [&](char32_t c) { return c == words[0]; })) continue;
      if (is_allowed(text, i, size)) continue;
      // One by one: 一家一家, 一个项目一个项目; 共建共建共享 takes turns.
      if (words[0] == U'一' || (size == 2 && (text[i + 4] == words[0] || (i > 0 && text[i - 1] == words[1]))))
        continue;
      return size;
    }
    if (text[i] != text[i + 1] || text[i] == text[i + 2] || (i > 0 && text[i] == text[i - 1])) return 0;
    if (is_allowed(text, i, 1)) return 0;
    const bool stray = is_join(text.offset(i + 1)) && breaker_.is_stray(text, i);
    return is_particle(text[i]) || stray ? 1 : 0;
  }

  // 研究研究, 一件一件, 层层; also where the pair is part of a longer allowed one: 时时刻刻.
  bool is_allowed(const Characters& text, std::size_t i, std::size_t size) const {
    for (std::size_t before = 0; before <= 2; ++before) {
      for (std::size_t behind = 0; behind <= 2; ++behind) {
        if (before > i || i + 2 * size + behind > text.size()) continue;
        const std::string words =
            baogao::to_utf8(std::u32string(text.view(i - before, i + 2 * size + behind)));
        if (findings_.knowledge().may_repeat(words)) return true;
      }
    }
    return false;
  }

  // A page break that the layout took for the end of a paragraph: …组织行 / 行政执法…
  void find_overlaps() {
    const auto& paragraphs = report_.paragraphs();
    for (std::size_t p = 0; p + 1 < paragraphs.size(); ++p) {
      const std::string_view above = text_.substr(paragraphs[p].start, paragraphs[p].size());
      const std::string_view below = text_.substr(paragraphs[p + 1].start, paragraphs[p + 1].size());
      if (above.size() < shortest_paragraph || below.size() < shortest_sentence) continue;
      Characters joined;
      constexpr std::size_t tail = 60;  // bytes, all Han
      std::size_t from = above.size() - std::min(above.size(), tail);
      while (from < above.size() && (static_cast<unsigned char>(above[from]) & 0xC0) == 0x80) ++from;
      const std::string text = std::string(above.substr(from)) + std::string(below.substr(0, tail));
      joined.assign(text, 0);
      const std::size_t seam = joined.index_at(above.size() - from);
      // Cells of a table: 财政事权和支出责任   事权的支出义务
      if (report_.source().slice(report_.to_source(paragraphs[p + 1])).find("   ") != std::string_view::npos)
        continue;
      if (seam == 0 || !baogao::is_han(joined[seam - 1]) || !baogao::is_han(joined[seam])) continue;
      for (std::size_t size = std::min<std::size_t>(longest_repeat, seam); size >= 1; --size) {
        if (joined.view(seam - size, seam) != joined.view(seam, seam + size)) continue;
        if (size == 1 && !breaker_.is_stray(joined, seam - 1)) break;
        const std::string words = baogao::to_utf8(std::u32string(joined.view(seam, seam + size)));
        const Span first =
            report_.to_source({paragraphs[p + 1].start, paragraphs[p + 1].start + words.size()});
        findings_.add(first, "join", {{"text", words + words}, {"right", words}}, Severity::error);
        break;
      }
    }
  }

  // A paragraph that was pasted twice.
  void find_paragraphs() {
    std::map<std::string_view, Span> seen;
    for (const Span paragraph : report_.paragraphs()) {
      if (paragraph.size() < shortest_paragraph) continue;
      const std::string_view words = text_.substr(paragraph.start, paragraph.size());
      if (words.find("。") == std::string_view::npos) continue;
      const auto [first, fresh] = seen.emplace(words, paragraph);
      if (fresh) continue;
      const Span twin = report_.to_source(first->second);
      findings_
          .add(report_.to_source(paragraph), "paragraph",
               {{"line", static_cast<std::int64_t>(report_.source().position(twin.start).line)}})
          .related = {twin};
    }
  }

  const Document& report_;
  std::string_view text_;
  Findings& findings_;
  std::vector<std::size_t> joins_;
  WordBreaker breaker_;
};

}  // namespace

void text_repeated(const baogao::Draft& draft, Findings& findings) { Repeats(draft, findings).run(); }
