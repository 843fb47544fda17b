#include "section_tree.hpp"

#include <algorithm>
#include <map>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"

using baogao::Characters;
using baogao::Document;
using baogao::ListMarker;
using baogao::Section;
using baogao::Span;

namespace {

constexpr std::size_t longest_title = 90;      // characters
constexpr std::size_t longest_low_title = 60;  // of levels 3 and 4
constexpr std::size_t longest_unnumbered = 40;

// A line of a printed table of contents: 一、总体情况……………3
bool is_contents_line(const Characters& line) {
  const std::u32string_view text = line.view();
  return text.find(U"……") != std::u32string_view::npos || text.find(U"....") != std::u32string_view::npos ||
         text.find(U"····") != std::u32string_view::npos;
}

struct Heading {
  Section section;
  std::size_t paragraph;
  bool alone;  // nothing follows in its paragraph
};

// Contents without leaders: a head that comes again later, with another head right behind it.
void drop_contents(std::vector<Heading>& headings) {
  std::map<std::pair<int, std::string>, std::size_t> last;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    last[{headings[i].section.level, headings[i].section.title}] = i;
  }
  const auto comes_again = [&](std::size_t i) {
    return i < headings.size() && last[{headings[i].section.level, headings[i].section.title}] > i;
  };
  std::vector<Heading> kept;
  bool in_contents = false;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const bool bare = i + 1 < headings.size() && headings[i + 1].paragraph == headings[i].paragraph + 1;
    // One head that comes again may be a list that restarts; a row of them is a table of contents.
    in_contents = headings[i].alone && bare && comes_again(i) && (in_contents || comes_again(i + 1));
    if (!in_contents) kept.push_back(std::move(headings[i]));
  }
  headings = std::move(kept);
}

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

// Puts heads that the format told among those with markers, at the levels that fit those. A head of the
// highest level that comes once and first is the title.
void take_outline(std::vector<Heading>& outlined, const std::map<int, std::size_t>& shifts,
                  std::vector<Heading>& headings) {
  const auto by_level = [](const Heading& a, const Heading& b) { return a.section.level < b.section.level; };
  const int highest = std::min_element(outlined.begin(), outlined.end(), by_level)->section.level;
  const auto first = outlined.front().section.span.start;
  if (outlined.front().section.level == highest &&
      std::count_if(outlined.begin(), outlined.end(),
                    [&](const Heading& h) { return h.section.level == highest; }) == 1 &&
      std::none_of(headings.begin(), headings.end(),
                   [&](const Heading& h) { return h.section.span.start < first; }))
    outlined.erase(outlined.begin());
  if (outlined.empty()) return;
  int shift = std::min_element(outlined.begin(), outlined.end(), by_level)->section.level - 1;
  std::size_t most = 0;
  for (const auto& [by, count] : shifts) {
    if (count > most) {
      most = count;
      shift = by;
    }
  }
  for (Heading& heading : outlined) {
    heading.section.level = std::clamp(heading.section.level - shift, 1, 4);
    headings.push_back(std::move(heading));
  }
  std::stable_sort(headings.begin(), headings.end(), [](const Heading& a, const Heading& b) {
    return a.section.span.start < b.section.span.start;
  });
}

}  // namespace

SectionTree::SectionTree(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "unnumbered-heads.tsv", {"words", "match"});
  for (const auto& row : table.rows()) {
    if (row[1] != "whole" && row[1] != "part") table.reject(row, "match is whole or part");
    unnumbered_.push_back({std::string(row[0]), row[1] == "whole"});
  }
}

bool SectionTree::is_unnumbered_head(std::string_view line) const {
  // Years and 关于 in front are no part of the wording.
  std::string_view rest = line;
  while (!rest.empty() && (rest.front() >= '0' && rest.front() <= '9')) rest.remove_prefix(1);
  for (const std::string_view lead : {"年度", "年", "关于"}) {
    if (rest.starts_with(lead)) rest.remove_prefix(lead.size());
  }
  return std::any_of(unnumbered_.begin(), unnumbered_.end(), [&](const Head& head) {
    return head.whole ? rest == head.words : rest.find(head.words) != std::string_view::npos;
  });
}

std::vector<Section> SectionTree::find(const Document& document) const {
  std::vector<Heading> headings;
  std::vector<std::size_t> candidates;  // paragraphs without a marker that may be heads
  std::vector<Heading> outlined;        // heads without a marker, told by the format; level as it has it
  std::map<int, std::size_t> shifts;    // how far the format's level lies below that of the marker
  Characters line;
  const auto& paragraphs = document.paragraphs();
  bool numbered = false;
  Places places(document);

  const auto add = [&](std::vector<Heading>& to, std::size_t paragraph, int level, const ListMarker* marker,
                       std::size_t title_start, std::size_t title_end, bool alone) {
    Section section;
    section.level = level;
    if (marker != nullptr) {
      section.number = marker->number;
      std::size_t marker_end = title_start;
      while (marker_end > 0 && line[marker_end - 1] == U' ') --marker_end;
      section.marker = document.clean_text(document.to_source(line.bytes(0, marker_end)));
    }
    section.title = document.clean_text(document.to_source(line.bytes(title_start, title_end)));
    section.span = document.to_source(line.bytes(0, title_end));
    to.push_back({std::move(section), paragraph, alone});
  };

  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    const std::string_view text = document.normalized().slice(paragraphs[p]);
    line.assign(text.substr(0, (longest_title + 20) * 4), paragraphs[p].start);
    const Place place = places.of(paragraphs[p]);
    if (place.in_table) continue;
    const auto marker = parse_list_marker(line, 0);
    const int level = marker ? baogao::heading_level(marker->kind) : 0;
    if (level > 0 && place.outline > 0) ++shifts[place.outline - level];
    if (level == 0) {
      if (place.outline > 0 && !marker && line.size() <= longest_title)
        add(outlined, p, place.outline, nullptr, 0, line.size(), true);
      else if (!marker && line.size() <= longest_unnumbered && line.size() >= 3)
        candidates.push_back(p);
      continue;
    }
    if (is_contents_line(line)) continue;
    std::size_t end = line.view().find(U'。', marker->size);
    bool alone = false;
    if (end == std::u32string_view::npos) {
      end = line.size();
      alone = true;
      while (end > marker->size &&
             (line[end - 1] == U' ' || line[end - 1] == U'：' || line[end - 1] == U'；'))
        --end;
    } else if (end + 1 >= line.size()) {
      alone = true;
    }
    const std::size_t longest = level <= 2 ? longest_title : longest_low_title;
    if (end <= marker->size || end - marker->size > longest) continue;
    // A cell of a table or a lone figure is no heading.
    const std::u32string_view title = line.view(marker->size, end);
    if (std::none_of(title.begin(), title.end(), baogao::is_han)) continue;
    if (level == 1) numbered = true;
    add(headings, p, level, &*marker, marker->size, end, alone);
  }
  std::vector<Heading> unnumbered;
  for (const std::size_t p : candidates) {
    const std::string_view text = document.normalized().slice(paragraphs[p]);
    if (!is_unnumbered_head(text)) continue;
    line.assign(text, paragraphs[p].start);
    static constexpr std::u32string_view running = U"。，；：！？、";
    if (line.view().find_first_of(running) == std::u32string_view::npos)
      add(unnumbered, p, 1, nullptr, 0, line.size(), true);
  }
  if (!outlined.empty()) take_outline(outlined, shifts, headings);
  // Numbered heads may stand under unnumbered ones (工作回顾, then 一、 in the plan), never around them.
  const auto first_numbered =
      std::find_if(headings.begin(), headings.end(), [](const Heading& h) { return h.section.level == 1; });
  const bool above = unnumbered.size() > 1 && (first_numbered == headings.end() ||
                                               unnumbered.front().paragraph < first_numbered->paragraph);
  if (outlined.empty() && (!numbered || above)) {
    headings.insert(headings.end(), unnumbered.begin(), unnumbered.end());
    std::stable_sort(headings.begin(), headings.end(), [](const Heading& a, const Heading& b) {
      return a.section.span.start < b.section.span.start;
    });
  }
  drop_contents(headings);

  std::vector<Section> sections;
  sections.reserve(headings.size());
  for (Heading& heading : headings) sections.push_back(std::move(heading.section));
  std::vector<std::size_t> open;
  const auto close = [&](int level, std::size_t until) {
    while (!open.empty() && sections[open.back()].level >= level) {
      sections[open.back()].until = until;
      open.pop_back();
    }
  };
  for (std::size_t i = 0; i < sections.size(); ++i) {
    close(sections[i].level, sections[i].span.start);
    open.push_back(i);
  }
  close(0, document.source().text().size());
  return sections;
}
