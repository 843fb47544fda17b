// Kind, place, year and title of a report, from its elements and its opening.

#include "identity_finder.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"
#include "baogao/model/document.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"

using baogao::Document;
using baogao::DocumentElement;
using baogao::Identity;
using baogao::Span;
using baogao::ToldBy;

namespace {

constexpr std::size_t opening_paragraphs = 14;
constexpr std::size_t longest_heading = 300;  // bytes
constexpr std::size_t longest_place = 60;  // bytes. Bounded here, not in the patterns: RE2 unrolls a count.

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Headings of the first level: 一、 at the start of a line.
std::vector<std::string_view> main_headings(const Document& document) {
  std::vector<std::string_view> headings;
  baogao::Characters characters;
  for (const Span paragraph : document.paragraphs()) {
    const std::string_view line = document.normalized().slice(paragraph);
    characters.assign(line.substr(0, longest_place), 0);
    const auto marker = baogao::parse_list_marker(characters, 0);
    if (marker && baogao::heading_level(marker->kind) == 1)
      headings.push_back(line.substr(0, std::min(line.find("。"), longest_heading)));
  }
  return headings;
}

}  // namespace

IdentityFinder::IdentityFinder(const std::filesystem::path& data) {
  // The first words that fit decide: a user's are asked before the program's.
  const auto files = baogao::with_knowledge(data / "kinds.tsv");
  for (auto file = files.rbegin(); file != files.rend(); ++file) {
    const baogao::TableFile table(*file, {"words", "kind", "where"});
    for (const auto& row : table.rows()) {
      if (row[2] != "title" && row[2] != "heading") table.reject(row, "where is title or heading");
      (row[2] == "title" ? titles_ : headings_).push_back({std::string(row[0]), std::string(row[1])});
    }
  }
}

std::string IdentityFinder::kind_of(std::string_view text, const std::vector<KindWords>& entries) {
  for (const KindWords& entry : entries) {
    if (text.find(entry.words) != std::string_view::npos) return entry.kind;
  }
  return {};
}

// A place at the head of a title, without the party's committee and without what a web site puts before it.
std::string IdentityFinder::place_in_title(std::string_view title) const {
  // 关于屈原管理区2024年度… of an issuer's own title: 中共屈原管理区委员会 屈原管理区管理委员会 关于…
  static const RE2 about(R"(关于([一-鿿]+?)(?:20|19)\d\d)");
  // 宿迁市2023年…, 2025年湖南省政府工作报告
  static const RE2 before_year(R"(^([一-鿿 ]+?)(?:20|19)\d\d\s*年)");
  static const RE2 behind_year(R"(^(?:20|19)\d\d\s*年度?(?:关于)?([一-鿿]+))");
  static const RE2 party(R"(^中共[一-鿿]+?(?:委员会\s*|[省市区县州]委\s+))");
  static const RE2 unit_end(
      R"(^([一-鿿]+?(?:自治区|自治州|自治县|管理区|新区|特区|开发区|省|州|盟|市|县|旗|区|局|厅|委|办|处|镇|乡|街道))(?:人民政府|政府|管理委员会|管委会|国民经济|关于|$))");
  // 湖南省统计局- 常德市2025年…: the site stands before.
  for (const std::string_view mark : {"-", "—", "_", "|", "－"}) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && at + 30 < title.size()) title.remove_prefix(at + mark.size());
  }
  while (title.starts_with(' ')) title.remove_prefix(1);
  std::string place;
  const bool is_about = RE2::PartialMatch(piece(title), about, &place) && place.size() <= longest_place;
  if (!is_about && RE2::PartialMatch(piece(title), before_year, &place)) {
    RE2::Replace(&place, party, "");
    // 关于 is no part of a name, wherever it stands.
    if (place.starts_with("关于")) place.erase(0, std::string_view("关于").size());
    if (const auto at = place.find("关于"); at != std::string::npos) place.erase(at);
  } else if (!is_about && RE2::PartialMatch(piece(title), behind_year, &place)) {
    for (const auto& entry : titles_) {
      if (const auto at = place.find(entry.words); at != std::string::npos) place.erase(at);
    }
  }
  std::erase(place, ' ');
  if (place.size() > 2 * longest_place) return {};
  std::string shorter;
  if (RE2::PartialMatch(place, unit_end, &shorter) && shorter.size() <= longest_place) return shorter;
  for (const std::string_view tail : {"人民政府", "政府"}) {
    if (place.ends_with(tail)) place.erase(place.size() - tail.size());
  }
  // 预算情况和2025年…: a title whose place stands elsewhere.
  for (const std::string_view matter : {"情况", "预算", "计划", "工作", "报告", "建设"}) {
    if (place.find(matter) != std::string::npos) return {};
  }
  return place;
}

Identity IdentityFinder::find(const Document& document) const {
  Identity identity;
  for (const DocumentElement& element : document.found.elements) {
    if (element.kind == "title") identity.title = element.text;
  }
  // In normalized text blanks and variants are out of the way.
  std::string title;
  std::vector<std::string_view> opening;
  for (const Span paragraph : document.paragraphs()) {
    opening.push_back(document.normalized().slice(paragraph));
    if (opening.size() == opening_paragraphs) break;
  }
  for (const DocumentElement& element : document.found.elements) {
    if (element.kind == "title") title = document.normalized().slice(document.from_source(element.span));
  }
  std::replace(title.begin(), title.end(), '\n', ' ');

  identity.kind = document.identity.kind.empty() ? kind_of(title, titles_) : document.identity.kind;
  for (const std::string_view line : opening) {
    if (!identity.kind.empty()) break;
    if (line.size() < 150 && line.find("。") == std::string_view::npos)
      identity.kind = kind_of(line, titles_);
  }
  // The national reports of the 1950s begin with the address.
  static const RE2 opening_address(
      "向(?:大会|本次大会)(?:报告|作)政府?工作|(?:作|报告)政府工作|政府[^。]{0,12}作工作报告");
  for (const std::string_view line : opening) {
    if (!identity.kind.empty()) break;
    if (RE2::PartialMatch(piece(line), opening_address)) identity.kind = "gwr";
  }

  const std::vector<std::string_view> headings = main_headings(document);
  for (const std::string_view heading : headings) {
    if (!identity.kind.empty()) break;
    identity.kind = kind_of(heading, headings_);
  }

  // Whoever speaks to delegates and says nothing else of his report gives a work report.
  if (identity.kind.empty() && std::any_of(opening.begin(), opening.end(), [](std::string_view line) {
        return line.starts_with("各位代表");
      })) {
    identity.kind = "gwr";
  }

  // 在湖南省第十四届人民代表大会第三次会议上; 在保定市十六届人大七次会议上; 第十四届全国人民代表大会
  static const RE2 congress(
      R"((?:(\d{4})年\d{1,2}月\d{1,2}日)?(?:，)?在([一-鿿]+?)(?:第[一-鿿]+|[一二三四五六七八九十]+)届(全国)?(?:人民代表大会|人大))");
  static const RE2 national(
      R"((?:(\d{4})年\d{1,2}月\d{1,2}日)?在第[一-鿿]+届全国人民代表大会)");
  // The line may be broken: 在广东省第十四届 / 人民代表大会第五次会议上.
  std::string head;
  for (const std::string_view line : opening) head += line.substr(0, 300);
  if (std::string of_year, place; RE2::PartialMatch(head, national, &of_year)) {
    identity.place = "全国";
    identity.year = of_year;
  } else if (RE2::PartialMatch(head, congress, &of_year, &place) && place.size() <= longest_place) {
    identity.place = place;
    identity.year = of_year;
  }
  if (identity.place.empty()) identity.place = place_in_title(title);
  // 现在，我代表深圳市人民政府，向大会报告工作
  static const RE2 on_behalf(
      R"(我(?:谨)?代表([一-鿿]{2,12}?(?:自治区|自治州|自治县|省|州|盟|市|县|旗|区))人民政府)");
  for (const std::string_view line : opening) {
    if (identity.place.empty() && line.find("代表") != std::string_view::npos)
      RE2::PartialMatch(piece(line), on_behalf, &identity.place);
  }
  static const RE2 state_council("代表国务院|中央人民政府作|代表中央人民政府");
  for (const std::string_view line : opening) {
    if (identity.place.empty() && RE2::PartialMatch(piece(line), state_council)) identity.place = "全国";
  }

  static const RE2 year_in_title(R"(((?:19|20)\d\d)\s*年)");
  std::string year;
  // A work report is of the year it was given in, whatever the page that shows it says.
  const bool given = identity.kind == "gwr" && !identity.year.empty();
  if (!given && RE2::PartialMatch(title, year_in_title, &year)) identity.year = year;
  static const RE2 han_year_in_title("([一二][九〇零][一二三四五六七八九〇零]{2})年");
  if (identity.year.empty() && RE2::PartialMatch(title, han_year_in_title, &year)) {
    static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    for (const char32_t c : baogao::to_utf32(year)) {
      const auto at = c == U'零' ? 0 : digits.find(c);
      if (at != std::u32string_view::npos) identity.year += static_cast<char>('0' + at);
    }
  }
  // A number is of the year after the one reported on, except for a work report.
  if (identity.year.empty()) {
    for (const DocumentElement& element : document.found.elements) {
      if (element.kind != "number" && element.kind != "date") continue;
      const std::string text(document.normalized().slice(document.from_source(element.span)));
      static const RE2 any_year(R"(((?:19|20)\d\d))");
      if (!RE2::PartialMatch(text, any_year, &year)) continue;
      identity.year =
          identity.kind == "gwr" || identity.kind.empty() ? year : std::to_string(std::stoi(year) - 1);
      break;
    }
  }
  // A headless text: 一、2024年工作回顾 二、2025年工作安排.
  std::string past, plan;
  for (const std::string_view heading : headings) {
    if (!RE2::PartialMatch(piece(heading), year_in_title, &year)) continue;
    static const RE2 of_past("回顾|总结|主要成效|执行情况|完成情况");
    std::string& last = RE2::PartialMatch(piece(heading), of_past) || past.empty() ? past : plan;
    if (last.empty()) last = year;
  }
  const bool of_plan = identity.kind == "gwr";
  if (identity.year.empty()) identity.year = of_plan ? plan : past;
  if (const std::string& other = of_plan ? past : plan; identity.year.empty() && !other.empty()) {
    identity.year = std::to_string(std::stoi(other) + (of_plan ? 1 : -1));
  }
  // The text says nothing: who named the file 报告-1985.txt knew.
  static const RE2 year_in_name(R"((?:^|\D)((?:19|20)\d\d)(?:\D|$))");
  const std::string name = std::filesystem::path(document.source().file).stem().string();
  if (identity.year.empty() && RE2::PartialMatch(name, year_in_name, &year)) identity.year = year;
  if (!document.identity.year.empty()) identity.year = document.identity.year;
  if (!identity.year.empty()) {
    const int reported = std::stoi(identity.year) - (identity.kind == "gwr" ? 1 : 0);
    identity.reported = std::to_string(reported);
    identity.planned = std::to_string(reported + 1);
  }
  return identity;
}
