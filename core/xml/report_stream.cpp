#include "xml/report_stream.hpp"

#include <algorithm>

namespace baogao {
namespace {

constexpr std::size_t short_span = 400;  // bytes, up to which counting is faster than looking up

std::size_t code_points_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void ReportStream::set_span(Span span) {
  const std::size_t start = source_.code_points(span.start);
  set("start", start);
  set("end",
      span.size() < short_span ? start + code_points_of(source_.slice(span)) : source_.code_points(span.end));
}

void ReportStream::set_place(std::size_t offset) {
  const Position position = source_.position(offset);
  set("line", position.line);
  set("column", position.column);
  if (const Block* block = source_.block_at(offset)) {
    if (block->page > 0) set("page", static_cast<std::size_t>(block->page));
    if (block->paragraph > 0) set("paragraph", static_cast<std::size_t>(block->paragraph));
  }
}

void ReportStream::set_section(std::size_t offset) {
  if (const int section = document_.section_at(offset); section >= 0)
    set_id("section", 's', static_cast<std::size_t>(section));
}

}  // namespace baogao
