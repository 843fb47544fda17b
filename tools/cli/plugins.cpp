// baogao plugins

#include <fmt/format.h>

#include <iostream>

#include "baogao/base/late_library.hpp"
#include "command.hpp"

namespace {

std::string join(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

// Why the plugin cannot do its work: a library that it loads with its first file is not there.
std::optional<baogao::Message> problem_of(const baogao::LoadedPlugin& plugin) {
  for (const auto& library : baogao::late_libraries(plugin.file.parent_path() / plugin.file.stem())) {
    if (auto problem = baogao::problem_of(library)) return problem;
  }
  return std::nullopt;
}

class Plugins final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ = program.add_subcommand(
        "plugins", in(language, "列出已加载的插件、所在位置和功能",
                      "List the plugins that are loaded, from where, and what they offer"));
    command_->footer(in(language, "例：baogao plugins --plugin-dir ~/我的插件",
                        "Example: baogao plugins --plugin-dir ~/my-plugins"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const auto host = session.load_plugins();
    const Language language = session.language;
    bool complete = host->problems().empty();
    for (const auto& plugin : host->plugins()) {
      std::cout << fmt::format("{} {}  {}\n  {}\n", plugin.name, plugin.version, plugin.description,
                               plugin.file.string());
      if (const auto problem = problem_of(plugin)) {
        complete = false;
        std::cout << fmt::format("  {}{}\n", in(language, "用不了：", "cannot be used: "),
                                 in(language, *problem));
        continue;
      }
      for (const auto& reader : plugin.readers) {
        std::cout << fmt::format("  {} {}: .{}\n", in(language, "读取", "reads"), reader.name,
                                 fmt::join(reader.extensions, " ."));
      }
      for (const auto& analyzer : plugin.analyzers) {
        std::cout << fmt::format("  {} {}: {} {}", in(language, "分析器", "analyzer"), analyzer.name,
                                 in(language, "给出", "provides"), join(analyzer.provides));
        if (!analyzer.needs.empty())
          std::cout << fmt::format("; {} {}", in(language, "需要", "needs"), join(analyzer.needs));
        std::cout << "\n";
      }
      for (const auto& writer : plugin.writers) {
        std::cout << fmt::format("  {} {}: {}\n", in(language, "格式", "format"), writer.format,
                                 in(language, writer.description));
      }
      for (const std::string& step : plugin.comparison_steps)
        std::cout << fmt::format("  {} {}\n", in(language, "比较步骤", "comparison step"), step);
      if (!plugin.checks.empty()) {
        std::cout << fmt::format("  {} {}\n", plugin.checks.size(),
                                 in(language, "条检查规则，见 baogao check --explain",
                                    "rules of check, see baogao check --explain"));
      }
    }
    std::cout << in(language, "顺序：", "order: ")
              << fmt::format("{}", fmt::join(host->analyzer_order(), " → ")) << "\n";
    return complete ? Exit::done : Exit::wrong_use_or_input;
  }

 private:
  CLI::App* command_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_plugins() { return std::make_unique<Plugins>(); }
