// What a later report says about the tasks that an earlier one planned.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "baogao/document.hpp"
#include "baogao/export.hpp"

namespace baogao {

struct PromiseAnswer {
  enum class Outcome {
    done,       // told among the results
    mentioned,  // something of it is
    silent,
  };
  Outcome outcome = Outcome::silent;
  double score = 0;  // share of the task's words that stand in the answer, rare words counting more; 0 to 1
  Span span;         // of the later report's source: the sentence; empty where silent
};

// The results of one report, to be asked about many tasks. The document must outlive it.
class BAOGAO_API Answers {
 public:
  explicit Answers(const Document& later);
  ~Answers();
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;

  // `planned` is the report that the task stands in.
  PromiseAnswer find(const Document& planned, const Task& task) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace baogao
