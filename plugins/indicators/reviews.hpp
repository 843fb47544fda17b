// Where a report looks back on several years, not on one: from a heading or the opening of a paragraph that
// says so to the next that speaks of one year, or the next heading.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "baogao/model/document.hpp"
#include "report_years.hpp"

// The words of reviews.tsv.
struct ReviewWords {
  explicit ReviewWords(const std::filesystem::path& data);

  std::vector<std::string> several;       // in the opening of a paragraph
  std::vector<std::string> one_anywhere;  // in a sentence
  std::vector<std::string> one_at_start;  // a sentence begins so
};

// Asked for the sentences of a document in their order.
class ReviewReader {
 public:
  ReviewReader(const ReviewWords& words, const baogao::Document& document, ReportYears years);

  // Whether the sentence, of the document's, stands in such a review.
  bool holds(std::size_t sentence);

 private:
  void read(std::size_t sentence);

  const ReviewWords& words_;
  const baogao::Document& document_;
  std::string year_, year_of_work_;  // 2024年，, 2024年工作
  std::size_t next_ = 0;             // the first sentence not read
  int section_ = -1;
  bool reviews_ = false;
};
