// What became of the tasks that a report planned, in the next year's.

#include "baogao/judge/promises.hpp"

#include "compare/comparing.hpp"

namespace baogao {

void compare_promises(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  constexpr double sure = 0.6;
  for (const auto& [earlier, later] : year_pairs(digests)) {
    const ReportDigest &planned = digests[earlier], &told = digests[later];
    if (told.year != planned.year + 1) continue;
    std::vector<ResultSentence> results;
    for (const DigestSentence& sentence : told.sentences) {
      if (!sentence.result) continue;
      const std::string_view text =
          std::string_view(told.normalized).substr(sentence.text.start, sentence.text.size());
      results.push_back({text, {sentence.span.start, sentence.span.end}});
    }
    const Answers answers(std::move(results));
    for (const DigestTask& task : planned.planned) {
      const PromiseAnswer answer = answers.find(task.title, task.details);
      Promise promise;
      promise.report = earlier;
      promise.task = task.id;
      promise.title = task.title;
      promise.span = task.span;
      promise.by = later;
      promise.score = answer.score;
      using Outcome = PromiseAnswer::Outcome;
      promise.outcome = answer.outcome == Outcome::done        ? "done"
                        : answer.outcome == Outcome::mentioned ? "mentioned"
                                                               : "silent";
      promise.doubtful =
          answer.outcome == Outcome::mentioned || (answer.outcome == Outcome::done && answer.score < sure);
      if (answer.outcome != Outcome::silent) {
        promise.answer = {answer.span.start, answer.span.end};
        // A heading says that it was done, the sentence behind it what.
        constexpr std::size_t heading = 40;  // characters
        for (std::size_t s = 0; s + 1 < told.sentences.size(); ++s) {
          if (told.sentences[s].span.start != promise.answer.start) continue;
          if (promise.answer.end - promise.answer.start < heading)
            promise.answer.end = told.sentences[s + 1].span.end;
          break;
        }
        for (const DigestFigure& figure : told.figures) {
          if (figure.span.start >= promise.answer.start && figure.span.end <= promise.answer.end)
            promise.figures.push_back(figure.id);
        }
      }
      comparison.promises.push_back(std::move(promise));
    }
  }
}

}  // namespace baogao
