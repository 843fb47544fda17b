// Words that tell tasks from shortcomings and from speech.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

class TaskCues {
 public:
  explicit TaskCues(const std::filesystem::path& data);

  bool names_problem(std::string_view text) const { return holds_any(problem_, text); }
  bool names_plan(std::string_view text) const { return holds_any(planned_, text); }
  // 各位代表！, 今年是…: no lead of a task.
  bool opens_speech(std::string_view paragraph) const;
  // 大力提振消费, 加强队伍建设; not 创新制胜未来.
  bool begins_action(std::string_view lead) const;

 private:
  static bool holds_any(const std::vector<std::string>& words, std::string_view text);
  std::vector<std::string> problem_, planned_, opening_, actions_;
};
