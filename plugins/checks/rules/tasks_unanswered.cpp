// tasks.unanswered: what last year's report planned and this one's results do not mention.

#include "../text_views.hpp"
#include "baogao/judge/promises.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Task;

void tasks_unanswered(const baogao::Draft& draft, Findings& findings) {
  for (const Document* previous : draft.previous) {
    if (!is_year_before(draft, *previous)) continue;
    const baogao::Answers answers(baogao::results_of(draft.report));
    const auto& sections = draft.report.found.sections;
    const baogao::Span results = sections.empty() ? baogao::Span{0, 0} : sections.front().span;
    for (const Task& task : previous->found.tasks) {
      if (task.status != baogao::Status::target) continue;
      std::string details;
      for (const baogao::Span measure : task.measures) details += previous->clean_text(measure);
      if (answers.find(task.title, details).outcome != baogao::PromiseAnswer::Outcome::silent) continue;
      findings.add(results, "silent",
                   {{"task", task.title}, {"file", place_name(*previous, task.span.start)}});
    }
  }
}
