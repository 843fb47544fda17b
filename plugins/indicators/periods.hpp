// When a figure is of, and whether it is a result or a plan.
#pragma once

#include <string>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/model/document.hpp"
#include "baogao/text/characters.hpp"

// The report's own years, from its identity; 0 when unknown.
struct ReportYears {
  int reported = 0;  // the year whose work is told
  int planned = 0;   // the year whose work is planned
};
ReportYears years_of(const baogao::Identity& identity);

struct Timing {
  std::string period;  // 2024, 2021-2025, 2024-06
  baogao::Status status = baogao::Status::actual;
};

// The timing of the figures of one paragraph, asked for in their order: by the words of the figure's
// sentence, else by the section it stands in.
class TimingReader {
 public:
  TimingReader(const baogao::Characters& text, const std::vector<AnnotatedFigure>& figures, ReportYears years)
      : text_(text), figures_(figures), years_(years) {}

  Timing of(std::size_t index, bool in_plan);

 private:
  // What is said in the sentence so far, read once.
  struct Sentence {
    std::size_t start = 0;
    bool aims = false;       // 力争, 预期目标
    bool last_year = false;  // 去年
    int years_back = 0;      // 五年来: 5
    std::string plan;        // “十四五”: 2021-2025
  };
  void read_to(std::size_t head);

  const baogao::Characters& text_;
  const std::vector<AnnotatedFigure>& figures_;
  ReportYears years_;
  Sentence sentence_;
  std::size_t at_ = 0;
};
