#include "baogao/model/document.hpp"

#include <algorithm>

namespace baogao {
namespace {

constexpr std::size_t longest_sentence = 6000;  // bytes: about a page

std::vector<Span> split_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) paragraphs.push_back({start, end});
    start = end + 1;
  }
  return paragraphs;
}

// A mark at the end of a sentence takes the closing bracket or quotation mark behind it along.
std::size_t skip_closing(std::string_view text, std::size_t offset) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view closing : {"”", "’", "）", "』", "」", "！", "？"}) {
      if (!text.substr(offset).starts_with(closing)) continue;
      offset += closing.size();
      moved = true;
    }
  }
  return offset;
}

void split_sentences(std::string_view text, Span paragraph, std::vector<Span>& sentences) {
  const std::string_view line = text.substr(0, paragraph.end);
  std::size_t start = paragraph.start;
  for (std::size_t i = start; i < paragraph.end;) {
    const auto byte = static_cast<unsigned char>(line[i]);
    std::size_t end = 0;
    if (byte == 0xE3 && line.substr(i).starts_with("。")) end = i + 3;
    if (byte == 0xEF && (line.substr(i).starts_with("！") || line.substr(i).starts_with("？"))) end = i + 3;
    if (end == 0) {
      const bool boundary = (byte & 0xC0) != 0x80;
      if (boundary && i - start >= longest_sentence) {
        sentences.push_back({start, i});
        start = i;
      }
      ++i;
      continue;
    }
    end = skip_closing(line, end);
    sentences.push_back({start, end});
    start = i = end;
  }
  if (start < paragraph.end) sentences.push_back({start, paragraph.end});
}

}  // namespace

Document::Document(SourceText source)
    : source_(std::move(source)),
      layout_(find_layout(source_.text(), source_.is_wrapped())),
      normalized_(normalize(source_.text(), layout_)),
      paragraphs_(split_paragraphs(normalized_.text())) {
  for (const Span paragraph : paragraphs_) split_sentences(normalized_.text(), paragraph, sentences_);
}

std::span<const Span> Document::sentences_of(Span paragraph) const {
  const auto by_start = [](const Span& sentence, std::size_t offset) { return sentence.start < offset; };
  const auto first = std::lower_bound(sentences_.begin(), sentences_.end(), paragraph.start, by_start);
  const auto last = std::lower_bound(first, sentences_.end(), paragraph.end, by_start);
  return {first, last};
}

std::string Document::clean_text(Span span) const {
  std::string text;
  auto mark = std::upper_bound(layout_.begin(), layout_.end(), span.start,
                               [](std::size_t offset, const LayoutMark& m) { return offset < m.span.end; });
  std::size_t at = span.start;
  for (; mark != layout_.end() && mark->span.start < span.end; ++mark) {
    if (mark->span.start > at) text.append(source_.slice({at, mark->span.start}));
    if (mark->kind != LayoutMark::Kind::removed) text.push_back(' ');
    at = mark->span.end;
  }
  if (at < span.end) text.append(source_.slice({at, span.end}));
  return text;
}

int Document::section_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(found.sections.begin(), found.sections.end(), offset,
                       [](std::size_t value, const Section& section) { return value < section.span.start; });
  for (auto section = after; section != found.sections.begin();) {
    --section;
    if (offset < section->until) return static_cast<int>(section - found.sections.begin());
  }
  return -1;
}

}  // namespace baogao
