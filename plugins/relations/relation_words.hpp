// The words that tell relations, from the plugin's tables.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

class RelationWords {
 public:
  explicit RelationWords(const std::filesystem::path& data);

  // 女性 is of sex, 党员 of party; -1 for a name that tells no way to cut a whole.
  int axis_of(std::string_view name) const;
  // 三类共, 合计: what follows is the total of what stands before.
  bool announces_total(std::string_view words) const;
  // 合计, 合 计
  bool is_table_total(std::string_view head) const;

 private:
  std::vector<std::vector<std::string>> axes_;
  std::vector<std::string> totals_, table_totals_;
};
