#include "kind_rules.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"

using baogao::ToldBy;

namespace {

constexpr std::size_t longest_title_line = 150;  // bytes

}  // namespace

KindRules::KindRules(const std::filesystem::path& data) {
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

std::string KindRules::kind_of(std::string_view text, const std::vector<Words>& entries) {
  for (const Words& entry : entries) {
    if (text.find(entry.words) != std::string_view::npos) return entry.kind;
  }
  return {};
}

KindRules::Kind KindRules::tell(const FrontMatter& front) const {
  if (std::string kind = kind_of(front.title, titles_); !kind.empty()) return {kind, ToldBy::title};
  for (const std::string_view line : front.opening) {
    if (line.size() >= longest_title_line || line.find("。") != std::string_view::npos) continue;
    if (std::string kind = kind_of(line, titles_); !kind.empty()) return {kind, ToldBy::head_line};
  }
  for (const baogao::Metadata& metadata : front.document.source().metadata()) {
    if (std::string kind = kind_of(metadata.value, titles_); !kind.empty()) return {kind, ToldBy::metadata};
  }
  // The national reports of the 1950s begin with the address.
  static const RE2 address(
      "向(?:大会|本次大会)(?:报告|作)政府?工作|(?:作|报告)政府工作|政府[^。]{0,12}作工作报告");
  for (const std::string_view line : front.opening) {
    if (RE2::PartialMatch({line.data(), line.size()}, address)) return {"gwr", ToldBy::opening};
  }
  for (const std::string_view heading : front.main_headings) {
    if (std::string kind = kind_of(heading, headings_); !kind.empty()) return {kind, ToldBy::body};
  }
  // Whoever speaks to delegates and says nothing else of his report gives a work report.
  const bool speaks = std::any_of(front.opening.begin(), front.opening.end(),
                                  [](std::string_view line) { return line.starts_with("各位代表"); });
  return speaks ? Kind{"gwr", ToldBy::opening} : Kind{};
}
