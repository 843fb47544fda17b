// PDF pages through Poppler.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/text/characters.hpp"
#include "page_source.hpp"

namespace {

using baogao::Expected;
using baogao::Message;

constexpr int most_pages = 3000;

std::string to_utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// Words beside each other, in points from the page's left and top. The boxes of Chinese fonts are often much
// taller than their characters: distances are told by the pitch of the lines and the width of a character.
struct PlacedLine {
  std::string text;
  double left, right, top, bottom;
  double em;  // the width of its widest character
  bool space_after;

  bool overlaps(const PlacedLine& other) const { return left < other.right && other.left < right; }
};

std::vector<PlacedLine> placed_lines(const poppler::page& page) {
  std::vector<PlacedLine> lines;
  for (const poppler::text_box& box : page.text_list()) {
    const poppler::rectf place = box.bbox();
    const poppler::ustring characters = box.text();
    if (characters.empty() || !std::isfinite(place.left() + place.right() + place.top() + place.bottom()))
      continue;
    const std::string word = to_utf8(characters);
    const double em = place.width() / static_cast<double>(characters.size());
    const auto is_level = [&](const PlacedLine& line) {
      const double shared = std::min(line.bottom, place.bottom()) - std::max(line.top, place.top());
      return shared * 2 > std::min(line.bottom - line.top, place.height());
    };
    const auto extend = [&](PlacedLine& line) {
      line.left = std::min(line.left, place.left());
      line.right = std::max(line.right, place.right());
      line.top = std::min(line.top, place.top());
      line.bottom = std::max(line.bottom, place.bottom());
      line.em = std::max(line.em, em);
    };
    if (!lines.empty()) {
      PlacedLine& line = lines.back();
      const double wide = std::max(line.em, em);
      if (is_level(line) && place.left() >= line.right - wide && place.left() <= line.right + wide * 4) {
        if (line.space_after || place.left() > line.right + wide / 2) line.text += ' ';
        line.text += word;
        line.space_after = box.has_space_after();
        extend(line);
        continue;
      }
    }
    // A word whose box is lower than those of the characters behind it comes late: 100% before 。完成营造林.
    const std::size_t last = lines.size() - std::min<std::size_t>(lines.size(), 60);
    const auto behind = std::find_if(
        lines.begin() + static_cast<std::ptrdiff_t>(last), lines.end(), [&](const PlacedLine& line) {
          return is_level(line) && std::abs(line.left - place.right()) < line.em / 4;
        });
    if (behind != lines.end()) {
      behind->text = word + behind->text;
      extend(*behind);
      continue;
    }
    lines.push_back(
        {word, place.left(), place.right(), place.top(), place.bottom(), em, box.has_space_after()});
  }
  return lines;
}

// The usual distance from a line to the next below it: most lines of a page are inside of paragraphs.
double usual_pitch(const std::vector<PlacedLine>& lines) {
  std::vector<double> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = lines[i].bottom - lines[i - 1].bottom;
    if (pitch > lines[i].em / 2 && lines[i].overlaps(lines[i - 1])) pitches.push_back(pitch);
  }
  if (pitches.empty()) return 0;
  const auto lower = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 4);
  std::nth_element(pitches.begin(), lower, pitches.end());
  return *lower;
}

// The width of what could not be broken off at the beginning of the line: a number, a Latin word, or a
// character with the marks that must not begin a line.
double unbroken_width(const PlacedLine& line) {
  const std::u32string text = baogao::to_utf32(line.text.substr(0, 60));
  static constexpr std::u32string_view closing = U"，。、；：！？”’）》】〉%％）";
  double ems = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] > U' ' && text[i] < 0x80; ++i) ems += 0.7;
  if (i == 0) {
    ems = 1;
    ++i;
  }
  for (; i < text.size() && closing.find(text[i]) != std::u32string_view::npos; ++i) ems += 1;
  return ems * line.em;
}

// Where text ends on the right, by where it begins on the left: of the whole document, since a page may hold
// nothing but short lines.
class Margins {
 public:
  explicit Margins(const std::vector<std::vector<PlacedLine>>& pages) {
    std::map<int, std::vector<double>> rights;
    for (const auto& page : pages) {
      for (const PlacedLine& line : page) rights[step_of(line.left)].push_back(line.right);
    }
    std::size_t most = 0;
    for (auto& [left, here] : rights) {
      if (here.size() > most) {
        most = here.size();
        body_ = left;
      }
      // Not the widest: a running head or a formula may stand out.
      const auto nearly_last = here.begin() + static_cast<std::ptrdiff_t>(here.size() * 9 / 10);
      std::nth_element(here.begin(), nearly_last, here.end());
      margin_[left] = *nearly_last;
    }
  }

  // Whether it begins where most lines do, or one indent from there: no page number, no centred title.
  bool is_body(const PlacedLine& line) const {
    return std::abs(step_of(line.left) - body_) <= step_of(line.em * 3);
  }

  // Whether a line reaches its margin, but for what could not be broken off the next.
  bool is_full(const PlacedLine& line, const PlacedLine& next) const {
    return line.right + line.em * 2.2 + unbroken_width(next) >= right_of(line) &&
           line.right - line.left > line.em * 12;
  }

  // The margin of the lines that begin where this one does, or up to an indent to its left.
  double right_of(const PlacedLine& line) const {
    const int left = step_of(line.left), indent = step_of(line.em * 3);
    double right = line.right;
    for (auto at = margin_.lower_bound(left - indent); at != margin_.end() && at->first <= left + indent;
         ++at) {
      right = std::max(right, at->second);
    }
    return right;
  }

 private:
  // In steps of six points, within any page.
  static int step_of(double points) { return static_cast<int>(std::clamp(points, -1e5, 1e5) / 6); }

  std::map<int, double> margin_;
  int body_ = 0;
};

PageLines lines_of(const std::vector<PlacedLine>& placed, const Margins& margins) {
  const double pitch = usual_pitch(placed);
  PageLines lines(placed.size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const PlacedLine& line = placed[i];
    lines[i].text = line.text;
    // Against the neighbours in its column.
    for (const std::size_t other : {i - 1, i + 1}) {
      if (other >= placed.size() || !line.overlaps(placed[other])) continue;
      const double indent = line.left - placed[other].left;
      lines[i].begins = lines[i].begins || (indent > line.em * 1.2 && indent < line.em * 5);
    }
    if (i == 0 || !line.overlaps(placed[i - 1])) continue;
    const PlacedLine& above = placed[i - 1];
    const double down = line.bottom - above.bottom;
    lines[i].begins = lines[i].begins || (pitch > 0 && down > pitch * 1.25);
    const bool same_column = std::abs(line.left - above.left) < line.em * 5 && down > 0;
    lines[i - 1].goes_on = same_column && !lines[i].begins && margins.is_full(above, line);
  }
  return lines;
}

class PopplerPages final : public PageSource {
 public:
  // Its complaints are not for the user.
  PopplerPages() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  }

  Expected<std::vector<PageLines>> read(const std::string& bytes) const override {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) {
      return Message{"PDF 已损坏或不完整；请重新下载", "the PDF is damaged or cut off; download it again"};
    }
    if (document->is_locked()) {
      return Message{"PDF 有密码保护；请去掉密码后再试",
                     "the PDF is protected by a password; remove it and try again"};
    }
    const int count = document->pages();
    if (count > most_pages) {
      return Message{"PDF 有 " + std::to_string(count) + " 页，不像报告；请拆分后再试",
                     "the PDF has " + std::to_string(count) + " pages, which no report has; split it"};
    }
    std::vector<std::vector<PlacedLine>> placed;
    for (int i = 0; i < count; ++i) {
      const std::unique_ptr<poppler::page> page(document->create_page(i));
      placed.push_back(page ? placed_lines(*page) : std::vector<PlacedLine>());
    }
    const Margins margins(placed);
    std::vector<PageLines> pages;
    const PlacedLine* last = nullptr;  // of the text of the page before
    for (const auto& page : placed) {
      PageLines& lines = pages.emplace_back(lines_of(page, margins));
      const auto is_body = [&](const PlacedLine& line) { return margins.is_body(line); };
      const auto first = std::find_if(page.begin(), page.end(), is_body);
      if (first == page.end()) continue;
      if (last != nullptr && !margins.is_full(*last, *first))
        lines[static_cast<std::size_t>(first - page.begin())].begins = true;
      last = &*std::find_if(page.rbegin(), page.rend(), is_body);
    }
    return pages;
  }
};

const PopplerPages pages;

}  // namespace

extern "C" BAOGAO_API const PageSource* const baogao_pdf_page_source;
const PageSource* const baogao_pdf_page_source = &pages;
