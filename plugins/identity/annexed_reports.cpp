#include "annexed_reports.hpp"

#include <re2/re2.h>

#include <algorithm>

using baogao::AnnexedReport;
using baogao::Span;

namespace {

constexpr std::size_t longest_title = 240;  // bytes
constexpr std::size_t most_title_lines = 3;
constexpr std::size_t least_text = 600;   // bytes between two titles: less is a list of them
constexpr std::size_t lines_to_text = 8;  // from a title to its first sentence

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

bool is_title(std::string_view line) {
  if (line.find("报告") == std::string_view::npos && line.find("公报") == std::string_view::npos)
    return false;
  static const RE2 title(
      R"(^(?:关于)?[^。；：《》!！]{0,40}(?:19|20)\d\d年[^。；：《》!！]{0,60}(?:报告|公报)(?:[（(][^（）()]{1,10}[）)])?$|^[\p{Han}]{2,20}政府工作报告$)");
  static const RE2 no_title(R"(^(?:附件|附|\d|[一二三四五六七八九十]+、|[（(])|见|详|报告报告)");
  return line.size() <= longest_title && RE2::PartialMatch(piece(line), title) &&
         !RE2::PartialMatch(piece(line), no_title);
}

std::string without_blanks(std::string_view line) {
  std::string kept;
  std::copy_if(line.begin(), line.end(), std::back_inserter(kept),
               [](char c) { return c != ' ' && c != '\n'; });
  return kept;
}

}  // namespace

std::vector<AnnexedReport> find_annexed_reports(const FrontMatter& front, const PlaceFinder& places,
                                                const std::string& place) {
  const baogao::Document& document = front.document;
  const auto& paragraphs = document.paragraphs();
  const auto text = [&](std::size_t i) { return document.normalized().slice(paragraphs[i]); };
  std::vector<AnnexedReport> found;
  std::size_t text_since = 0;  // bytes of sentences since the last title
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view line = text(i);
    if (line.find("。") != std::string_view::npos) {
      text_since += line.size();
      continue;
    }
    if (text_since < least_text || line.size() > longest_title) continue;
    // A title may stand on several lines: 关于栖禾县2024年预算执行情况和 / 2025年预算草案的报告
    std::string joined;
    std::size_t last = i;
    bool whole = false;
    for (; last < paragraphs.size() && last < i + most_title_lines && !whole; ++last) {
      if (text(last).find("。") != std::string_view::npos) break;
      joined += without_blanks(text(last));
      whole = is_title(joined);
    }
    if (!whole || joined.ends_with(front.title)) continue;
    const std::string of = places.in_title(joined);
    if (of.empty()) continue;
    // The running head of a page or a caption has no opening of its own below.
    bool opens = false;
    for (std::size_t k = last; k < paragraphs.size() && k < last + lines_to_text && !opens; ++k)
      opens = text(k).starts_with("各位") || text(k).starts_with("一、");
    if (!opens) continue;
    const std::string full = baogao::standard_places().official(of, place);
    found.push_back({document.to_source({paragraphs[i].start, paragraphs[last - 1].end}), joined,
                     full == place ? std::string() : full});
    text_since = 0;
    i = last - 1;
  }
  return found;
}
