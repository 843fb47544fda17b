// Enumerated items and the lead sentences of a plan's paragraphs.
//
//     一是强化理论武装。始终以…。二是抓实学法教育。…     two tasks in a paragraph
//     1.加强队伍建设。…   ——地区生产总值增长5%左右；       one a paragraph
//     大力提振消费。实施…   （一）推进改革。完善…        in a plan section
#pragma once

#include <filesystem>
#include <vector>

#include "baogao/model/document.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"
#include "task_cues.hpp"

class TaskFinder {
 public:
  explicit TaskFinder(const std::filesystem::path& data) : cues_(data) {}

  std::vector<baogao::Task> find(const baogao::Document& document) const;

 private:
  class Pass;
  TaskCues cues_;
};
