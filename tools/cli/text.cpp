// baogao text INPUT

#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "command.hpp"
#include "input_files.hpp"

namespace {

class Text final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("text", in(language, "输出读到的原文，XML 中的位置即在其中计数",
                                          "Print the text as read: what the offsets in the XML count in"));
    command_
        ->add_option("INPUT", input_,
                     in(language, "一份报告，或 - 表示标准输入", "One report, or - for standard input"))
        ->required();
    command_->add_option("--encoding", options_.encoding, in(language, "强制编码", "Force an encoding"));
    command_->add_flag(
        "--normalized", normalized_,
        in(language, "输出用于匹配的规范化文本", "Print the normalized text that is matched instead"));
    command_->footer(
        in(language, "例：baogao text 报告.txt | head", "Example: baogao text report.txt | head"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const auto host = session.load_plugins();
    const InputFiles inputs = find_inputs({input_}, *host);
    for (const auto& problem : inputs.problems) say(session.language, problem.path, problem.message);
    if (inputs.files.size() > 1)
      say(in(session.language, "一次只能输出一份报告的原文", "the text of one report at a time"));
    if (inputs.files.size() != 1) return Exit::wrong_use_or_input;
    const InputFile& input = inputs.files.front();
    auto bytes = input.read();
    const auto document = bytes ? baogao::read_document(std::move(*bytes), input.path, *host, options_)
                                : baogao::Expected<baogao::Document>(bytes.error());
    if (!document) {
      say(session.language, input.path, document.error());
      return Exit::wrong_use_or_input;
    }
    std::cout << (normalized_ ? document->normalized().text() : document->source().text());
    return std::cout.flush() ? Exit::done : Exit::wrong_use_or_input;
  }

 private:
  CLI::App* command_ = nullptr;
  std::string input_;
  bool normalized_ = false;
  baogao::PipelineOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_text() { return std::make_unique<Text>(); }
