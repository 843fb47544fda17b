// Tasks done and planned, with their measures.

#include "baogao/host/plugin.hpp"

#include "task_finder.hpp"

namespace {

class Tasks final : public baogao::Analyzer {
 public:
  explicit Tasks(const std::filesystem::path& data) : finder_(data) {}

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    result.tasks = finder_.find(document);
    return result;
  }

 private:
  TaskFinder finder_;
};

void register_tasks(baogao::Registry& registry) {
  registry.add_analyzer({.name = "tasks", .needs = {"sections"}, .provides = {"tasks"}},
                        std::make_unique<Tasks>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("tasks", "1.0", "enumerated items and the leads of a plan, done or planned", register_tasks)
