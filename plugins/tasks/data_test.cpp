// Each line of the tables in data/ by an example, and that none of them is lost.

#include <set>
#include <string>

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "task_cues.hpp"

namespace {

const std::filesystem::path data = PLUGIN_DIRECTORY "/data";
const TaskCues& cues() {
  static const TaskCues read(data);
  return read;
}

}  // namespace

TEST_CASE("every cue tells what its column says, and no other") {
  const baogao::TableFile table(data / "task-cues.tsv", {"words", "kind"});
  CHECK(table.rows().size() == 68);
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string words(row[0]);
    CHECK(cues().names_problem("还有" + words + "，要重视。") == (row[1] == "problem"));
    CHECK(cues().names_plan("区里" + words + "推进改革。") == (row[1] == "planned"));
    CHECK(cues().opens_speech(words + "，要重视。") == (row[1] == "opening"));
  }
}

TEST_CASE("every lead verb begins a task") {
  const baogao::TableFile table(data / "lead-verbs.tsv", {"words"});
  CHECK(table.rows().size() == 508);
  CHECK_FALSE(cues().begins_action("高质量发展是硬道理"));
  std::set<std::string_view> seen;
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(seen.insert(row[0]).second);
    CHECK(cues().begins_action(std::string(row[0]) + "基层治理"));
  }
}
