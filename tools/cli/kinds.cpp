// baogao kinds [--show KIND] [--learn REPORT...]

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "baogao/kinds/profile.hpp"
#include "command.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "profile_learner.hpp"

namespace {

using baogao::Document;
using baogao::Profile;
using baogao::ProfilePart;

class Kinds final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("kinds", in(language, "列出认得的报告类型和各类应有的部分",
                                           "List the kinds of reports known and the parts each must have"));
    command_->add_option(
        "--show", shown_,
        in(language, "说明一类报告：各部分、标题说法、依据", "Show one kind: its parts, titles and sources"));
    command_->add_option(
        "--learn", learned_,
        in(language, "从几份范文起草一个类型文件（XML），供修改后用于 check --profile",
           "Draft a profile (XML) from example reports, to be edited and used with check --profile"));
    command_->add_option(
        "-o,--output", output_,
        in(language, "类型文件写到这里；默认到屏幕", "File for the profile; by default to the screen"));
    command_->footer(in(
        language, "例：baogao kinds --show fazhi\n    baogao kinds --learn 范文/*.docx -o 我的类型.xml",
        "Example: baogao kinds --show fazhi\n         baogao kinds --learn examples/*.docx -o my-kind.xml"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    if (!learned_.empty()) return learn(session);
    if (!shown_.empty()) return show(session.language);
    for (const auto& file : baogao::standard_profiles()) {
      const Profile profile = baogao::load_profile(file);
      std::cout << fmt::format("{:<8} {}\n", profile.kind, profile.name);
      for (const ProfilePart& part : profile.parts)
        std::cout << fmt::format("         {} {}\n", part.required ? "*" : " ", part.name);
    }
    std::cout << in(session.language, "* 必须有的部分\n", "* must be there\n");
    return Exit::done;
  }

 private:
  int show(Language language) const {
    const auto profile = baogao::standard_profile(shown_);
    if (!profile) {
      say(in(language, {"没有“" + shown_ + "”这一类；见 baogao kinds",
                        "there is no kind \"" + shown_ + "\"; see baogao kinds"}));
      return Exit::wrong_use_or_input;
    }
    const auto line = [&](const char* zh, const char* en, const std::string& text) {
      if (!text.empty()) std::cout << fmt::format("   {}{}\n", in(language, zh, en), text);
    };
    const auto list = [](const std::vector<std::string>& words) {
      std::string all;
      for (const std::string& word : words) all.append(all.empty() ? "" : "、").append(word);
      return all;
    };
    std::cout << fmt::format("{}  {}\n", profile->kind, profile->name);
    line("依据：", "source: ", profile->basis);
    if (profile->since > 0) line("起始年份：", "since: ", std::to_string(profile->since));
    for (std::size_t i = 0; i < profile->parts.size(); ++i) {
      const ProfilePart& part = profile->parts[i];
      std::cout << fmt::format("\n{}. {}{}\n", i + 1, part.name,
                               part.required ? "" : in(language, "（可有可无）", " (optional)"));
      if (part.basis != profile->basis) line("依据：", "source: ", part.basis);
      line("缺少时：", "absence: ", baogao::name_of(part.severity));
      line("标题：", "titles: ", list(part.titles));
      line("标题句式：", "title patterns: ", list(part.patterns));
      line("不算：", "not: ", list(part.exceptions));
      if (!part.cues.empty()) {
        line("内容：", "matter: ", list(part.cues));
        line("没有标题时至少出现：",
             "different words that make up for a heading: ", std::to_string(part.cues_needed));
      }
      for (const baogao::ExpectedFact& fact : part.facts)
        line("应说到：", "should tell: ", fact.name + "（" + list(fact.words) + "）");
    }
    for (const baogao::StockFlow& flow : profile->stock_flows)
      line("\n   跨年核对：", "\n   across years: ", flow.name);
    return Exit::done;
  }

  int learn(const Session& session) const {
    const auto host = session.load_plugins();
    const InputFiles inputs = find_inputs(learned_, *host);
    for (const auto& problem : inputs.problems) say(session.language, problem.path, problem.message);
    bool failed = !inputs.problems.empty();
    ProfileLearner learner;
    std::size_t count = 0;
    for (const InputFile& input : inputs.files) {
      auto bytes = input.read();
      auto document = bytes ? baogao::analyze(std::move(*bytes), input.path, *host)
                            : baogao::Expected<Document>(bytes.error());
      if (!document) {
        say(session.language, input.path, document.error());
        failed = true;
        continue;
      }
      learner.add(*document);
      ++count;
    }
    const Profile profile = count > 0 ? learner.draft() : Profile{};
    if (profile.parts.empty()) {
      say(in(session.language, "范文里没有多数都有的标题；请多给几份同类的报告",
             "the examples have no headings in common; give more reports of one kind"));
      return Exit::wrong_use_or_input;
    }
    write_output(output_, [&](std::ostream& out) { out << baogao::to_xml(profile); });
    return failed ? Exit::wrong_use_or_input : Exit::done;
  }

  CLI::App* command_ = nullptr;
  std::string shown_, output_;
  std::vector<std::string> learned_;
};

}  // namespace

std::unique_ptr<Command> make_kinds() { return std::make_unique<Kinds>(); }
