#include "report_form.hpp"

#include "baogao/base/table_file.hpp"

namespace {

constexpr std::size_t paragraphs_read = 8;  // a report's own text may tell of news further down

}  // namespace

ReportForm::ReportForm(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "form-words.tsv", {"words", "form", "where", "example"});
  for (const auto& row : table.rows()) {
    if (row[1] != "news" && row[1] != "digest") table.reject(row, "form is news or digest");
    if (row[2] != "title" && row[2] != "opening" && row[2] != "within")
      table.reject(row, "where is title, opening or within");
    if (row[3].find(row[0]) == std::string_view::npos)
      table.reject(row, "the example does not show the words");
    words_.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2])});
  }
}

std::string ReportForm::tell(const FrontMatter& front) const {
  for (const Words& entry : words_) {
    if (entry.where == "title" && front.title.find(entry.words) != std::string::npos) return entry.form;
  }
  for (std::size_t i = 0; i < front.opening.size() && i < paragraphs_read; ++i) {
    for (const Words& entry : words_) {
      if (entry.where == "opening" && front.opening[i].starts_with(entry.words)) return entry.form;
      if (entry.where == "within" && front.opening[i].find(entry.words) != std::string_view::npos)
        return entry.form;
    }
  }
  return {};
}
