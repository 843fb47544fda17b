#include "relation_words.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"

using baogao::TableFile;

namespace {

std::vector<std::string> words_of(const std::filesystem::path& file) {
  std::vector<std::string> words;
  const TableFile table(file, {"words"});
  for (const auto& row : table.rows()) words.emplace_back(row[0]);
  return words;
}

std::string without_blanks(std::string_view text) {
  std::string result;
  constexpr std::string_view wide = "　";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(wide)) {
      i += wide.size() - 1;
    } else if (text[i] != ' ') {
      result += text[i];
    }
  }
  return result;
}

}  // namespace

RelationWords::RelationWords(const std::filesystem::path& data)
    : totals_(words_of(data / "totals.tsv")), table_totals_(words_of(data / "table-totals.tsv")) {
  const TableFile axes(data / "axes.tsv", {"axis", "words"});
  for (const auto& row : axes.rows()) {
    const auto words = baogao::split_list(row[1]);
    if (words.empty()) axes.reject(row, "an axis needs words");
    axes_.emplace_back(words.begin(), words.end());
  }
}

int RelationWords::axis_of(std::string_view name) const {
  for (std::size_t i = 0; i < axes_.size(); ++i) {
    for (const std::string& word : axes_[i]) {
      if (name.find(word) != std::string_view::npos) return static_cast<int>(i);
    }
  }
  return -1;
}

bool RelationWords::announces_total(std::string_view words) const {
  return std::any_of(totals_.begin(), totals_.end(),
                     [&](const std::string& word) { return words.ends_with(word); });
}

bool RelationWords::is_table_total(std::string_view head) const {
  return std::find(table_totals_.begin(), table_totals_.end(), without_blanks(head)) != table_totals_.end();
}
