#include "text/source_lines.hpp"

#include <algorithm>

#include "text/furniture.hpp"
#include "text/note_marks.hpp"

namespace baogao {
namespace {

// The size of the line end at `offset`: also the four characters \r\n that careless exports leave.
std::size_t line_end_size(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset);
  switch (rest.front()) {
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\r':
      return rest.starts_with("\r\n") ? 2 : 1;
    case '\\':
      return rest.starts_with("\\r\\n") ? 4 : 0;
    case '\xE2':
      return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

std::size_t blank_size(std::string_view text, std::size_t offset) {
  const char c = text[offset];
  if (c == ' ' || c == '\t') return 1;
  const std::string_view rest = text.substr(offset);
  if (rest.starts_with("\xC2\xA0")) return 2;
  if (rest.starts_with("\xE3\x80\x80") || rest.starts_with("\xEF\xBB\xBF")) return 3;
  if (rest.starts_with("\xE2\x80") && rest.size() > 2) {  // U+2000 to U+200B, U+202F
    const auto last = static_cast<unsigned char>(rest[2]);
    if ((last >= 0x80 && last <= 0x8B) || last == 0xAF) return 3;
  }
  if (rest.starts_with("&nbsp;")) return 6;
  return 0;
}

std::vector<SourceLine> split_lines(std::string_view source) {
  std::vector<SourceLine> lines;
  bool blank_before = false, page_before = false, note_before = false;
  for (std::size_t i = 0; i < source.size();) {
    SourceLine line;
    std::size_t begin = i;
    for (std::size_t size = 0; begin < source.size() && (size = blank_size(source, begin)) > 0;)
      begin += size;
    line.indented = begin - i >= 2;
    std::size_t end = begin, after = source.size(), blanks = 0;
    bool page_after = false;
    for (std::size_t j = begin; j < source.size();) {
      const auto byte = static_cast<unsigned char>(source[j]);
      const bool common_han = byte >= 0xE4 && byte <= 0xE9;  // nearly everything: neither end nor blank
      if (const std::size_t size = common_han ? 0 : line_end_size(source, j); size > 0) {
        if (source[j] == '\f') page_after = true;
        after = j + size;
        break;
      }
      if (const std::size_t size = common_han ? 0 : blank_size(source, j); size > 0) {
        j += size;
        ++blanks;
        continue;
      }
      line.points += blanks;
      line.columns += blanks;
      blanks = 0;
      if (byte < 0x80) {
        ++line.columns;
        ++j;
      } else {
        line.columns += 2;
        j += byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U;
        j = std::min(j, source.size());
      }
      ++line.points;
      end = j;
    }
    line.text = {begin, std::max(begin, end)};
    line.blank_before = blank_before;
    line.page_before = page_before;
    line.note_before = note_before;
    const std::string_view text = source.substr(begin, line.text.size());
    if (text.empty()) {
      blank_before = true;
    } else if (is_note_mark_line(text)) {
      note_before = true;
    } else if (is_page_number(text) || is_furniture(text)) {
      blank_before = true;
    } else {
      lines.push_back(line);
      blank_before = page_before = note_before = false;
    }
    if (page_after) blank_before = page_before = true;
    i = std::max(after, i + 1);
  }
  return lines;
}

}  // namespace baogao
