#include "text/furniture.hpp"

#include <re2/re2.h>

#include <string>
#include <unordered_set>
#include <vector>

#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

constexpr std::size_t longest_line = 150;  // bytes: fifty characters

struct Patterns {
  std::unordered_set<std::string> lines;
  std::vector<std::string> starts;
  std::vector<std::string> parts;

  Patterns() {
    const TableFile table(core_data_directory() / "furniture.tsv", {"text", "match"});
    for (const auto& row : table.rows()) {
      if (row[1] == "line") {
        lines.emplace(row[0]);
      } else if (row[1] == "start") {
        starts.emplace_back(row[0]);
      } else if (row[1] == "part") {
        parts.emplace_back(row[0]);
      } else {
        table.reject(row, "match is line, start or part");
      }
    }
  }
};

}  // namespace

bool is_furniture(std::string_view line) {
  static const Patterns patterns;
  if (line.empty() || line.size() > longest_line) return false;
  if (patterns.lines.contains(std::string(line))) return true;
  for (const std::string& start : patterns.starts) {
    if (line.starts_with(start)) return true;
  }
  for (const std::string& part : patterns.parts) {
    if (line.find(part) != std::string_view::npos) return true;
  }
  return false;
}

bool is_page_number(std::string_view line) {
  // Matches "- 1 -" and "第 3 页 共 9 页"; not "1" alone, which may be a cell of a table.
  static const RE2 page_number(
      R"((?:[-—－–]+\s*[0-9０-９]{1,4}\s*[-—－–]+)|(?:第\s*[0-9０-９]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9０-９]{1,4}\s*页)?))");
  const bool begins = line.starts_with("-") || line.starts_with("—") || line.starts_with("－") ||
                      line.starts_with("–") || line.starts_with("第");
  return begins && line.size() < 60 && RE2::FullMatch({line.data(), line.size()}, page_number);
}

}  // namespace baogao
