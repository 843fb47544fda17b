#include "text/wrapping.hpp"

#include <algorithm>
#include <map>

#include "baogao/text/characters.hpp"

namespace baogao {
namespace {

// The most common width of long lines, when a large share of them has it and hardly one is wider.
std::size_t find_width(const std::vector<SourceLine>& lines, const LineWidth& measure) {
  const std::size_t unit = measure.measure == &SourceLine::columns ? 2 : 1;
  std::map<std::size_t, std::size_t> count;
  std::size_t candidates = 0;
  for (const SourceLine& line : lines) {
    if (line.*measure.measure < 16 * unit) continue;  // heads, cells
    ++count[line.*measure.measure];
    ++candidates;
  }
  std::size_t best = 0;
  double best_share = 0.35;
  for (const auto& [width, here] : count) {
    if (width > 70 * unit) break;
    std::size_t full = 0, wider = 0;
    for (const auto& [other, lines_of] : count) {
      if (other <= width && other + measure.slack >= width) full += lines_of;
      if (other > width + measure.slack) wider += lines_of;
    }
    const double share = static_cast<double>(full) / static_cast<double>(candidates);
    if (full >= 6 && wider * 12 <= candidates && share > best_share) {
      best_share = share;
      best = width;
    }
  }
  return best;
}

}  // namespace

bool LineWidth::is_full(const SourceLine& line, std::size_t next_word) const {
  if (width == 0 || line.*measure > width + slack) return false;
  return line.*measure + slack + (measure == &SourceLine::columns ? next_word : 0) >= width;
}

bool LineWidth::is_nearly_full(const SourceLine& line) const {
  return width != 0 && line.*measure <= width + slack && line.*measure * 8 >= width * 7;
}

bool Wrapping::is_full(const SourceLine& line, std::string_view source, const SourceLine& next) const {
  // A number or word that did not fit went to the next line whole.
  std::size_t word = 0;
  while (next.text.start + word < next.text.end && word < 12) {
    const char c = source[next.text.start + word];
    if (!is_latin(static_cast<unsigned char>(c)) && !is_digit(static_cast<unsigned char>(c)) && c != '.')
      break;
    ++word;
  }
  return points.is_full(line, word) || columns.is_full(line, word);
}

Wrapping find_wrapping(const std::vector<SourceLine>& lines) {
  Wrapping wrapping;
  wrapping.points.width = find_width(lines, wrapping.points);
  wrapping.columns.width = find_width(lines, wrapping.columns);
  const auto indented =
      std::count_if(lines.begin(), lines.end(), [](const SourceLine& line) { return line.indented; });
  const auto size = static_cast<std::ptrdiff_t>(lines.size());
  wrapping.has_indents = indented * 20 > size;
  wrapping.indents_begin = wrapping.has_indents && indented * 3 < size * 2;
  return wrapping;
}

}  // namespace baogao
