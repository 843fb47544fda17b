#include "task_cues.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"

TaskCues::TaskCues(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "task-cues.tsv", {"words", "kind"});
  for (const auto& row : table.rows()) {
    if (row[1] == "problem") {
      problem_.emplace_back(row[0]);
    } else if (row[1] == "planned") {
      planned_.emplace_back(row[0]);
    } else if (row[1] == "opening") {
      opening_.emplace_back(row[0]);
    } else {
      table.reject(row, "kind is problem, planned or opening");
    }
  }
  const baogao::TableFile actions(data / "lead-verbs.tsv", {"words"});
  for (const auto& row : actions.rows()) actions_.emplace_back(row[0]);
}

bool TaskCues::begins_action(std::string_view lead) const {
  return std::any_of(actions_.begin(), actions_.end(),
                     [&](const std::string& word) { return lead.starts_with(word); });
}

bool TaskCues::holds_any(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

bool TaskCues::opens_speech(std::string_view paragraph) const {
  return std::any_of(opening_.begin(), opening_.end(),
                     [&](const std::string& word) { return paragraph.starts_with(word); });
}
