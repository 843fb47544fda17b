// Marks words in the text.

#include "baogao/host/plugin.hpp"

#include <string>
#include <vector>

#include "baogao/base/table_file.hpp"

namespace {

class @TYPE@ final : public baogao::Analyzer {
 public:
  explicit @TYPE@(const std::filesystem::path& data) {
    const baogao::TableFile table(data / "words.tsv", {"word"});
    for (const auto& row : table.rows()) words_.emplace_back(row[0]);
  }

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    const std::string_view text = document.normalized().text();
    for (const std::string& word : words_) {
      for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        baogao::Finding& finding = result.findings.emplace_back();
        finding.rule = "@NAME@.found";
        finding.severity = baogao::Severity::info;
        finding.span = document.to_source({at, at + word.size()});
        finding.message = {"这里有“" + word + "”", "“" + word + "” stands here"};
      }
    }
    return result;
  }

 private:
  std::vector<std::string> words_;
};

void register_plugin(baogao::Registry& registry) {
  registry.add_analyzer({.name = "@NAME@", .needs = {}, .provides = {"findings"}, .rules = {"@NAME@.found"}},
                        std::make_unique<@TYPE@>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("@NAME@", "1.0", "marks words in the text", register_plugin)
