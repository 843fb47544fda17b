// What a later report says about the tasks that an earlier one planned.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

// A sentence that tells results: of no plan, and no shortcoming.
struct ResultSentence {
  std::string_view text;  // normalized
  Span span;              // wherever the caller counts
};

// Those of a document, with spans of its source. The document must outlive them.
BAOGAO_API std::vector<ResultSentence> results_of(const Document& document);

struct PromiseAnswer {
  enum class Outcome {
    done,       // told among the results
    mentioned,  // something of it is
    silent,
  };
  Outcome outcome = Outcome::silent;
  double score = 0;  // share of the task's words that stand in the answer, rare words counting more; 0 to 1
  Span span;         // of the sentence that answers; empty where silent
};

// The results of one report, to be asked about many tasks.
class BAOGAO_API Answers {
 public:
  explicit Answers(std::vector<ResultSentence> results);
  ~Answers();
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;

  // `details` are the words behind the title: the sentences of the task.
  PromiseAnswer find(std::string_view title, std::string_view details) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace baogao
