// An analyzer of somebody else: marks where a seal is to be set.

#include <baogao/base/table_file.hpp>
#include <baogao/host/plugin.hpp>

namespace {

class Seals final : public baogao::Analyzer {
 public:
  explicit Seals(const std::filesystem::path& data) {
    const baogao::TableFile table(data / "words.tsv", {"word"});
    for (const auto& row : table.rows()) words_.emplace_back(row[0]);
  }

  baogao::Annotations analyze(const baogao::Document& document) const override {
    baogao::Annotations result;
    const std::string_view text = document.source().text();
    for (const std::string& word : words_) {
      for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        result.findings.push_back({"seals.place",
                                   baogao::Severity::info,
                                   {at, at + word.size()},
                                   {"此处盖章", "a seal goes here"},
                                   {}});
      }
    }
    return result;
  }

 private:
  std::vector<std::string> words_;
};

void register_seals(baogao::Registry& registry) {
  registry.add_analyzer({.name = "seals", .needs = {}, .provides = {"findings"}},
                        std::make_unique<Seals>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("seals", "1.0", "finds where a seal is to be set", register_seals)
