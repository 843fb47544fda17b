#include "reviews.hpp"

#include <algorithm>
#include <string_view>

#include "baogao/base/table_file.hpp"

namespace {

constexpr std::size_t opening_size = 90;  // bytes of a sentence that say what time it is about

bool says(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

ReviewWords::ReviewWords(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "reviews.tsv", {"words", "says", "where", "example"});
  for (const auto& row : table.rows()) {
    if (row[1] == "several" && row[2] == "opening") {
      several.emplace_back(row[0]);
    } else if (row[1] == "one" && row[2] == "anywhere") {
      one_anywhere.emplace_back(row[0]);
    } else if (row[1] == "one" && row[2] == "start") {
      one_at_start.emplace_back(row[0]);
    } else {
      table.reject(row, "says and where are several opening, one anywhere or one start");
    }
  }
}

ReviewReader::ReviewReader(const ReviewWords& words, const baogao::Document& document, ReportYears years)
    : words_(words),
      document_(document),
      year_(std::to_string(years.reported) + "年，"),
      year_of_work_(std::to_string(years.reported) + "年工作") {}

void ReviewReader::read(std::size_t sentence) {
  const baogao::Span span = document_.sentences()[sentence];
  const std::string_view text = document_.normalized().slice(span);
  const std::string_view opening = text.substr(0, opening_size);
  const int section = document_.section_at(document_.to_source(span).start);
  if (section != section_) reviews_ = false;
  section_ = section;
  const bool begins = span.start == 0 || document_.normalized().text()[span.start - 1] == '\n';
  if (!reviews_ && !begins) return;
  const bool one = opening.find(year_) != std::string_view::npos ||
                   opening.find(year_of_work_) != std::string_view::npos || says(text, words_.one_anywhere) ||
                   std::any_of(words_.one_at_start.begin(), words_.one_at_start.end(),
                               [&](const std::string& word) { return opening.starts_with(word); });
  if (one) {
    reviews_ = false;
  } else if (begins && says(opening, words_.several)) {
    reviews_ = true;
  }
}

bool ReviewReader::holds(std::size_t sentence) {
  for (; next_ <= sentence; ++next_) read(next_);
  return reviews_;
}
