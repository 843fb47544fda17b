// When a figure is of, and whether it is a result or an aim.
//
//     一季度增长5.4%                2025-Q1   the last time said before it in its sentence
//     较2020年的1.2万亿元           2020      what is compared with, where the figure is of that
//     力争地区生产总值增长5.5%      an aim, by its word; else by its section
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/model/document.hpp"
#include "baogao/text/characters.hpp"
#include "report_years.hpp"
#include "word_index.hpp"

struct Timing {
  baogao::Period period;
  baogao::Status status = baogao::Status::actual;
  baogao::Tone tone = baogao::Tone::none;
};

// The words of times.tsv and aims.tsv.
class TimingWords {
 public:
  explicit TimingWords(const std::filesystem::path& data);

  struct Months {
    int first = 1, last = 12;
  };
  struct Time {
    enum class Kind { part, whole, years, back, last_year };
    Kind kind = Kind::whole;
    std::vector<Months> parts;  // several: one for each figure of a row
    baogao::Period years;
    int back = 0;
    std::vector<std::u32string> not_near;
  };
  struct Aim {
    std::optional<baogao::Status> status;
    baogao::Tone tone = baogao::Tone::none;
    bool to_clause_end = false;
    bool amounts_only = false;
    std::u32string not_behind;
  };

  WordIndex<Time>::Match time_at(std::u32string_view text, std::size_t at) const;
  WordIndex<Aim>::Match aim_at(std::u32string_view text, std::size_t at) const;

 private:
  WordIndex<Time> times_;
  WordIndex<Aim> aims_;
};

// The timing of the figures of one paragraph, asked for in their order: by the words of the figure's
// sentence, else by the section it stands in.
class TimingReader {
 public:
  TimingReader(const TimingWords& words, const baogao::Characters& text,
               const std::vector<AnnotatedFigure>& figures, ReportYears years)
      : words_(words), text_(text), figures_(figures), years_(years) {}

  Timing of(std::size_t index, bool in_plan);

 private:
  // What is said in the sentence so far.
  struct Sentence {
    std::vector<TimingWords::Months> parts;  // of the year
    std::optional<int> year, until;
    std::size_t year_end = 0;  // behind it
    baogao::Period plan;       // “十四五”
    int years_back = 0;        // 五年来: 5
    bool last_year = false;    // 去年
    std::optional<baogao::Status> status;
    baogao::Tone tone = baogao::Tone::none;
  };
  void read_to(std::size_t head);
  void take_date(const Figure& time);
  void take_time(const TimingWords::Time& time, std::size_t start, std::size_t end);
  void take_aim(const TimingWords::Aim& aim);
  bool is_compared_at(std::size_t start) const;
  // The year before which 较 stands, where the figure is of it: 较2020年的1.2万亿元.
  std::optional<baogao::Period> compared_period(std::size_t head) const;
  baogao::Period period_of(std::size_t index, baogao::Status status) const;
  baogao::Period part_of(int year, std::size_t index) const;

  const TimingWords& words_;
  const baogao::Characters& text_;
  const std::vector<AnnotatedFigure>& figures_;
  ReportYears years_;
  Sentence sentence_;
  struct {
    baogao::Period period;  // what is compared with
    std::size_t end = 0;
  } compared_;
  std::optional<TimingWords::Aim> clause_aim_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  // the first figure not passed yet
};
