#include "marked_heads.hpp"

#include <algorithm>

#include "baogao/text/characters.hpp"
#include "contents.hpp"
#include "stretches.hpp"

using baogao::Characters;
using baogao::Document;
using baogao::ListMarker;
using baogao::Span;

namespace {

constexpr std::size_t longest_title = 90;      // characters
constexpr std::size_t longest_low_title = 60;  // of levels 3 and 4
constexpr std::size_t longest_unnumbered = 40;

// What the format says of a paragraph.
struct Place {
  bool in_table = false;  // of several columns
  int outline = 0;        // of a head
};

// Asked for the paragraphs in their order.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  Place of(Span paragraph) {
    if (document_.source().blocks().empty()) return {};
    const std::size_t start = document_.to_source(paragraph).start;
    const baogao::Block* const block = document_.source().block_at(start);
    if (block == nullptr) return {};
    if (block->kind == baogao::Block::Kind::heading) return {false, block->level};
    if (block->kind != baogao::Block::Kind::table || start >= block->span.end) return {};
    if (block != table_) {
      table_ = block;
      has_short_cells_ = block->cells.size() >= 4 && std::all_of(block->cells.begin(), block->cells.end(),
                                                                 [](const baogao::TableCell& cell) {
                                                                   return cell.span.size() <= longest_cell;
                                                                 });
    }
    return {has_short_cells_, 0};
  }

 private:
  static constexpr std::size_t longest_cell =
      240;  // bytes: with paragraphs in its cells a table is a page's frame

  const Document& document_;
  const baogao::Block* table_ = nullptr;  // asked for last
  bool has_short_cells_ = false;
};

class MarkedHeadFinder {
 public:
  explicit MarkedHeadFinder(const Document& document) : document_(document), places_(document) {}

  MarkedHeads find() {
    for (std::size_t p = 0; p < document_.paragraphs().size(); ++p) read(p);
    return std::move(found_);
  }

 private:
  void read(std::size_t p) {
    const Span paragraph = document_.paragraphs()[p];
    const std::string_view text = document_.normalized().slice(paragraph);
    line_.assign(text.substr(0, (longest_title + 20) * 4), paragraph.start);
    const Place place = places_.of(paragraph);
    const auto marker = parse_list_marker(line_, 0);
    if (place.in_table) {
      if (marker && marker->kind == ListMarker::Kind::han && marker->size < line_.size()) {
        const std::size_t known = found_.headings.size();
        add(p, *marker, 1);
        if (found_.headings.size() > known) found_.headings.back().in_table = true;
      }
      return;
    }
    const auto level = marker ? baogao::heading_level(marker->kind) : std::nullopt;
    if (level && place.outline > 0) ++found_.shifts[place.outline - *level];
    if (!level) {
      if (place.outline > 0 && !marker && line_.size() <= longest_title)
        found_.outlined.push_back(unmarked_heading(document_, p, place.outline));
      else if (!marker && line_.size() <= longest_unnumbered && line_.size() >= 2)
        found_.plain.push_back(p);
      return;
    }
    if (is_contents_line(line_)) return;
    if (marker->size >= line_.size()) {
      if (*level <= 2) add_with_title_beside(p, *marker, *level);
      return;
    }
    add(p, *marker, *level);
  }

  void add(std::size_t p, const ListMarker& marker, int level) {
    std::size_t end = line_.view().find(U'。', marker.size);
    bool alone = false;
    if (end == std::u32string_view::npos) {
      end = line_.size();
      alone = true;
      while (end > marker.size &&
             (line_[end - 1] == U' ' || line_[end - 1] == U'：' || line_[end - 1] == U'；'))
        --end;
    } else if (end + 1 >= line_.size()) {
      alone = true;
    }
    const std::size_t longest = level <= 2 ? longest_title : longest_low_title;
    if (end <= marker.size || end - marker.size > longest) return;
    // A cell of a table or a lone figure is no heading.
    const std::u32string_view title = line_.view(marker.size, end);
    if (std::none_of(title.begin(), title.end(), baogao::is_han)) return;
    Heading heading = headed(p, marker, level);
    heading.section.title = document_.clean_text(document_.to_source(line_.bytes(marker.size, end)));
    heading.section.span = document_.to_source(line_.bytes(0, end));
    heading.alone = alone;
    found_.headings.push_back(std::move(heading));
  }

  Heading headed(std::size_t p, const ListMarker& marker, int level) const {
    std::size_t marker_end = marker.size;
    while (marker_end > 0 && line_[marker_end - 1] == U' ') --marker_end;
    Heading heading;
    heading.section.level = level;
    heading.section.number = marker.number;
    heading.section.marker = document_.clean_text(document_.to_source(line_.bytes(0, marker_end)));
    heading.paragraph = p;
    heading.kind = marker.kind;
    heading.division = marker.division;
    return heading;
  }

  void add_with_title_beside(std::size_t p, const ListMarker& marker, int level) {
    const auto& paragraphs = document_.paragraphs();
    const bool behind = p + 1 < paragraphs.size() && is_bare_title(p + 1);
    const bool before = !behind && p > 0 && is_bare_title(p - 1);
    if (!behind && !before) return;
    const Span title = paragraphs[behind ? p + 1 : p - 1];
    Heading heading = headed(p, marker, level);
    heading.section.title = document_.clean_text(document_.to_source(title));
    heading.section.span = document_.to_source(
        {std::min(title.start, paragraphs[p].start), std::max(title.end, paragraphs[p].end)});
    if (behind) heading.paragraph = p + 1;
    if (before && !found_.plain.empty() && found_.plain.back() == p - 1) found_.plain.pop_back();
    found_.headings.push_back(std::move(heading));
  }

  bool is_bare_title(std::size_t p) const {
    const Span paragraph = document_.paragraphs()[p];
    const std::string_view text = document_.normalized().slice(paragraph);
    if (text.size() > longest_unnumbered * 3 || nature_of(text) != Nature::cell) return false;
    if (text.find("，") != std::string_view::npos || text.find(',') != std::string_view::npos) return false;
    Characters line;
    line.assign(text, paragraph.start);
    return !parse_list_marker(line, 0) &&
           std::count_if(line.view().begin(), line.view().end(), baogao::is_han) >= 2;
  }

  const Document& document_;
  Places places_;
  Characters line_;
  MarkedHeads found_;
};

}  // namespace

Heading unmarked_heading(const Document& document, std::size_t paragraph, int level) {
  Heading heading;
  heading.section.level = level;
  heading.section.span = document.to_source(document.paragraphs()[paragraph]);
  heading.section.title = document.clean_text(heading.section.span);
  heading.paragraph = paragraph;
  return heading;
}

MarkedHeads find_marked_heads(const Document& document) { return MarkedHeadFinder(document).find(); }
