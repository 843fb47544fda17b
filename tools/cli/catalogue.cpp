// baogao catalogue [WORDS] [--why SENTENCE]

#include "baogao/kinds/catalogue.hpp"

#include <fmt/format.h>

#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "command.hpp"

namespace {

using baogao::KnownIndicator;

std::string joined(const std::vector<std::string>& words, const char* mark) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : mark) + word;
  return all;
}

class Catalogue final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("catalogue", in(language, "列出已知指标及其代码，或说明一句话里的匹配",
                                               "List known indicators with their codes, or explain a match"));
    command_->add_option("WORDS", words_,
                         in(language, "只列代码、名称或别名含此词的指标",
                            "Only entries whose code, name or alias holds the words"));
    command_->add_option(
        "--kind", kind_,
        in(language, "只列某类报告的指标，如 fazhi、gwr", "Only those of a kind of report, as fazhi, gwr"));
    command_->add_option("--why", sentence_,
                         in(language, "说明这句话里的数字匹配到哪个代码，为什么",
                            "Tell which code each figure of the sentence gets, and why"));
    command_
        ->add_option("--catalogue", files_,
                     in(language, "另加自己的指标目录（TSV，列同 catalogue.tsv），可多次给出",
                        "Your own entries as well (TSV with the columns of catalogue.tsv), repeatable"))
        ->check(CLI::ExistingFile);
    command_->footer(in(language, "例：baogao catalogue --why 全区生产总值完成45亿元",
                        "Example: baogao catalogue --why 全区生产总值完成45亿元"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const auto catalogue = std::make_shared<const baogao::Catalogue>(
        std::vector<std::filesystem::path>(files_.begin(), files_.end()));
    const int status = sentence_.empty() ? list(*catalogue, session.language) : explain(catalogue, session);
    std::cout.flush();
    return status;
  }

 private:
  bool is_wanted(const KnownIndicator& known) const {
    if (!kind_.empty() && std::find(known.kinds.begin(), known.kinds.end(), kind_) == known.kinds.end())
      return false;
    const auto holds = [&](const std::string& text) { return text.find(words_) != std::string::npos; };
    return words_.empty() || holds(known.code) || holds(known.name) ||
           std::any_of(known.aliases.begin(), known.aliases.end(), holds);
  }

  int list(const baogao::Catalogue& catalogue, Language language) const {
    std::size_t count = 0;
    for (const KnownIndicator& known : catalogue.entries()) {
      if (!is_wanted(known)) continue;
      ++count;
      std::cout << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", known.code, known.name, known.dimension,
                               joined(known.kinds, "|"), joined(known.aliases, "|"), known.relation);
    }
    if (count == 0)
      say(in(language, "没有这样的指标；不带参数运行可列出全部",
             "no such indicator; run without words to list all"));
    return Exit::done;
  }

  static baogao::Message reason(const baogao::Catalogue::Match& match, const baogao::Indicator& figure) {
    return {fmt::format("“{}”是“{}”的名称或别名，单位“{}”", match.words, match.known->name, figure.unit),
            fmt::format("\"{}\" is the name or an alias of \"{}\", unit \"{}\"", match.words,
                        match.known->name, figure.unit)};
  }

  int explain(const std::shared_ptr<const baogao::Catalogue>& catalogue, const Session& session) const {
    const Language language = session.language;
    const auto host = session.load_plugins();
    baogao::PipelineOptions options;
    options.catalogue = catalogue;
    const auto document = baogao::analyze(sentence_, "sentence", *host, options);
    if (!document) {
      say(in(language, document.error()));
      return Exit::wrong_use_or_input;
    }
    if (document->found.indicators.empty())
      say(in(language, "句中没有找到数字指标", "no figure was found in the sentence"));
    for (const baogao::Indicator& figure : document->found.indicators) {
      const baogao::Catalogue::Match match = catalogue->match(figure);
      std::cout << fmt::format("{}\t{}\t", document->clean_text(figure.span), figure.name);
      if (match.known == nullptr) {
        std::cout << in(language,
                        baogao::Message{"无代码：" + match.failed.zh, "no code: " + match.failed.en})
                  << '\n';
      } else {
        std::cout << match.code << '\t' << in(language, reason(match, figure)) << '\n';
      }
    }
    return Exit::done;
  }

  CLI::App* command_ = nullptr;
  std::string words_, kind_, sentence_;
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> make_catalogue() { return std::make_unique<Catalogue>(); }
