#include "place_finder.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>

#include "baogao/base/table_file.hpp"

using baogao::ToldBy;

namespace {

constexpr std::size_t han = 3;  // bytes of a Chinese character
constexpr std::size_t longest_by_form = 12 * han;
constexpr std::size_t shortest_stem = 2 * han;
constexpr std::size_t opening_line = 900;  // bytes of a paragraph that are its opening
constexpr std::size_t body_size = 60'000;  // bytes read for the place that a text speaks of
constexpr std::size_t least_mentions = 6;  // of a place that nothing but the body names
constexpr const char* nation = "全国";

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}
bool starts_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}

// 财政局, 发展和改革委员会, 人民政府: who reports for a place; with its head's name, as lines of issuers have
// it.
const RE2& bureau() {
  static const RE2 pattern(
      R"(^(?:人民政府|管理委员会|管委会|[\p{Han}]{1,12}?(?:局|厅|委员会|委|办公室|办|院|处|中心))(?:\s|编制|局长|厅长|主任|[省市县区州旗]长|国家统计局|20|19|关于|$))");
  return pattern;
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    ++count;
  return count;
}

std::string without_blanks(std::string_view line) {
  std::string kept;
  std::copy_if(line.begin(), line.end(), std::back_inserter(kept), [](char c) { return c != ' '; });
  return kept;
}

}  // namespace

PlaceFinder::PlaceFinder(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "place-words.tsv", {"words", "role", "example"});
  const std::map<std::string_view, std::vector<std::string>*> roles = {
      {"behind", &behind_}, {"never", &never_}, {"first", &first_}};
  for (const auto& row : table.rows()) {
    const auto role = roles.find(row[1]);
    if (role == roles.end()) table.reject(row, "role is behind, never or first");
    if (row[2].find(row[0]) == std::string_view::npos)
      table.reject(row, "the example does not show the words");
    role->second->emplace_back(row[0]);
  }
}

bool PlaceFinder::is_followed(std::string_view rest) const {
  static const RE2 boundary(R"(^(?:$|[\s，,：:（(—─-]|(?:19|20)\d\d))");
  return RE2::PartialMatch(piece(rest), boundary) || starts_with_any(rest, behind_) ||
         RE2::PartialMatch(piece(rest), bureau());
}

std::string PlaceFinder::by_form(std::string_view text) const {
  static constexpr std::array<std::string_view, 11> endings = {"省", "市", "州", "盟",   "县",  "旗",
                                                               "区", "镇", "乡", "街道", "兵团"};
  if (starts_with_any(text, first_)) return {};
  for (std::size_t at = shortest_stem; at + han <= std::min(text.size(), longest_by_form); at += han) {
    if ((static_cast<unsigned char>(text[at]) & 0xF0) != 0xE0) break;
    for (const std::string_view ending : endings) {
      if (!text.substr(at).starts_with(ending)) continue;
      const std::string_view name = text.substr(0, at + ending.size());
      if (has_any(name, never_)) return {};
      if (is_followed(text.substr(name.size()))) return std::string(name);
    }
  }
  return {};
}

std::string PlaceFinder::at(std::string_view text) const {
  for (const bool stems : {false, true}) {
    const std::size_t size = places_.match(text, stems);
    if (size != 0 && is_followed(text.substr(size))) return std::string(text.substr(0, size));
  }
  return by_form(text);
}

std::string PlaceFinder::in_title(std::string_view title) const {
  // 关于栖禾县2025年…; 栖禾县2025年…; 2025年栖禾县…; 某某在栖禾县第十届…
  for (const std::string_view lead : {"关于", "", "年度", "年", "在"}) {
    const std::size_t found = title.find(lead);
    if (found == std::string_view::npos) continue;
    std::string_view rest = title.substr(found + lead.size());
    if (lead.empty() && rest.starts_with("中共")) rest.remove_prefix(std::string_view("中共").size());
    if (std::string place = at(rest); !place.empty()) return place;
  }
  return {};
}

std::string PlaceFinder::of_meeting(const FrontMatter& front) const {
  static const RE2 national(R"(第[\p{Han}]{1,4}届全国人民代表大会)");
  static const RE2 congress(
      R"((?:在|于)([\p{Han}]{2,20}?)(?:第[\p{Han}]{1,4}|[一二三四五六七八九十]{1,3})届[\p{Han}]{0,6}?(?:人民代表大会|人大|委员会))");
  if (RE2::PartialMatch(front.head, national)) return nation;
  re2::StringPiece rest = piece(front.head);
  std::string place;
  while (RE2::FindAndConsume(&rest, congress, &place)) {
    if (at(place) == place) return place;
  }
  return {};
}

std::string PlaceFinder::of_issuer(std::string_view line) const {
  static const RE2 label(R"(^(?:发文单位|发布机构|发文机关|信息来源|来\s*源|编制单位|责任部门)\s*[:：]\s*)");
  std::string words = without_blanks(line);
  RE2::Replace(&words, label, "");
  const std::string place = at(words);
  if (place.empty() || words.size() > place.size() + 16 * han) return {};
  return RE2::PartialMatch(piece(std::string_view(words).substr(place.size())), bureau()) ? place
                                                                                          : std::string();
}

std::string PlaceFinder::of_opening(const FrontMatter& front) const {
  static const RE2 state_council("代表国务院|国务院委托|中央人民政府作|代表中央人民政府");
  static const RE2 speaks_for(R"((?:代表|受|由|现将|报告如下：|提请|《关于|年，))");
  for (const std::string_view line : front.opening) {
    if (RE2::PartialMatch(piece(line.substr(0, opening_line)), state_council)) return nation;
  }
  for (const std::string_view line : front.opening) {
    const std::string words = without_blanks(line.substr(0, opening_line));
    re2::StringPiece rest = piece(words);
    while (RE2::FindAndConsume(&rest, speaks_for)) {
      std::string place = at({rest.data(), rest.size()});
      const std::string_view behind =
          place.empty() ? "" : std::string_view(rest.data(), rest.size()).substr(place.size());
      if (behind.starts_with("人民政府") || behind.starts_with("管理委员会") ||
          behind.starts_with("管委会") || behind.starts_with("20"))
        return place;
    }
  }
  return {};
}

// The place that is named by far the most; of the level that the speaker names: 我代表区人民政府.
std::string PlaceFinder::of_body(const FrontMatter& front) const {
  static const RE2 speaks_for(R"((?:代表|受)(省|市|州|县|新?区|旗)(?:(?:人民)?政府|管理委员会|管委会))");
  std::string ending;
  for (const std::string_view line : front.opening) {
    if (RE2::PartialMatch(piece(line.substr(0, opening_line)), speaks_for, &ending)) break;
  }
  const std::string_view text = front.document.normalized().text().substr(0, body_size);
  const auto spoken_of = [&](const char* all, const char* own) {
    return count_of(text, all) + count_of(text, own);
  };
  if (ending.empty() && spoken_of("全县", "我县") > spoken_of("全市", "我市")) ending = "县";
  const auto mentions = places_.mentions(text, ending);
  if (mentions.empty() || mentions.front().count < least_mentions) return {};
  const std::size_t next = mentions.size() > 1 ? mentions[1].count : 0;
  return 2 * mentions.front().count >= 3 * next ? mentions.front().place : std::string();
}

// Where several places are called so, the one whose city or province the text names.
std::string PlaceFinder::official(const std::string& name, const FrontMatter& front) const {
  std::string full = places_.official(name);
  if (full != name || places_.bearers(name) < 2) return full;
  const std::string_view text = front.document.normalized().text().substr(0, body_size);
  for (const auto& mention : places_.mentions(text, std::string_view(name).substr(name.size() - han))) {
    if (mention.place.ends_with(name)) return mention.place;
  }
  return full;
}

PlaceFinder::Place PlaceFinder::tell(const FrontMatter& front) const {
  const auto told = [&](const std::string& name, ToldBy by) { return Place{official(name, front), by}; };
  if (const std::string place = of_meeting(front); !place.empty()) return told(place, ToldBy::head_line);
  if (const std::string place = in_title(front.title); !place.empty()) return told(place, ToldBy::title);
  for (const std::string_view line : front.head_lines) {
    if (const std::string place = of_issuer(line); !place.empty()) return told(place, ToldBy::head_line);
  }
  if (const std::string place = of_opening(front); !place.empty()) return told(place, ToldBy::opening);
  for (const baogao::DocumentElement& element : front.document.found.elements) {
    if (element.kind != "issuer") continue;
    if (const std::string place = in_title(element.text); !place.empty()) return told(place, ToldBy::issuer);
  }
  for (const std::string_view line : front.closing) {
    if (const std::string place = of_issuer(line); !place.empty()) return told(place, ToldBy::issuer);
  }
  for (const baogao::Metadata& metadata : front.document.source().metadata()) {
    if (const std::string place = in_title(metadata.value); !place.empty())
      return told(place, ToldBy::metadata);
  }
  if (const std::string place = of_body(front); !place.empty()) return told(place, ToldBy::body);
  const std::string name = std::filesystem::path(front.document.source().file).stem().string();
  if (const std::string place = in_title(name); !place.empty()) return told(place, ToldBy::file_name);
  return {};
}
