#include "seal_finder.hpp"

#include <baogao/base/table_file.hpp>

namespace {

// 青渡区人民政府（盖章）: what stands before the words on their line.
std::string_view office_before(std::string_view text, std::size_t words) {
  const std::size_t line_end = words == 0 ? std::string_view::npos : text.rfind('\n', words - 1);
  const std::size_t line = line_end == std::string_view::npos ? 0 : line_end + 1;
  return text.substr(line, words - line);
}

}  // namespace

SealFinder::SealFinder(const std::filesystem::path& words) {
  const baogao::TableFile table(words, {"word"});
  for (const auto& row : table.rows()) words_.emplace_back(row[0]);
}

baogao::Annotations SealFinder::analyze(const baogao::Document& document) const {
  baogao::Annotations result;
  const std::string_view text = document.source().text();
  for (const std::string& word : words_) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const baogao::Span span{at, at + word.size()};
      result.layers[seals_layer].push_back(
          {seal_kind, span, {{office_attribute, std::string(office_before(text, at))}}, word});
      result.findings.push_back(
          {"seals.place", baogao::Severity::info, span, {"此处盖章", "a seal goes here"}});
    }
  }
  return result;
}
