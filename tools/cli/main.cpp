// The baogao program: its commands, and what they share.

#include <malloc.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "baogao/base/knowledge.hpp"
#include "baogao/kinds/catalogue.hpp"
#include "baogao/kinds/profile.hpp"
#include "command.hpp"
#include "findings_text.hpp"

namespace {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_analyze());
  commands.push_back(make_check());
  commands.push_back(make_compare());
  commands.push_back(make_verify());
  commands.push_back(make_evaluate());
  commands.push_back(make_text());
  commands.push_back(make_explain());
  commands.push_back(make_catalogue());
  commands.push_back(make_export());
  commands.push_back(make_kinds());
  commands.push_back(make_plugins());
  return commands;
}

// What the command-line library itself says, in Chinese.
void speak_chinese(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  for (const auto& [english, chinese] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "用法"},
                                                                  {"OPTIONS", "选项"},
                                                                  {"SUBCOMMAND", "命令"},
                                                                  {"SUBCOMMANDS", "命令"},
                                                                  {"Positionals", "参数"},
                                                                  {"Options", "选项"},
                                                                  {"Subcommands", "命令"},
                                                                  {"REQUIRED", "（必填）"},
                                                                  {"Env", "环境变量"},
                                                                  {"Needs", "需要"},
                                                                  {"TEXT", "文字"},
                                                                  {"INT", "整数"}}) {
    formatter->label(english, chinese);
  }
  app.formatter(formatter);
}

// The user's folders, behind those of the environment. What is wrong in them is told before anything is read.
void learn(const std::vector<std::string>& given) {
  std::vector<std::filesystem::path> folders = baogao::knowledge_folders();
  folders.insert(folders.end(), given.begin(), given.end());
  if (folders.empty()) return;
  baogao::use_knowledge(folders);
  baogao::standard_catalogue();
  for (const auto& profile : baogao::standard_profiles()) baogao::load_profile(profile);
}

int run(int count, char** arguments) {
  Session session;
  session.language = choose_language(count, arguments);
  CLI::App program{in(session.language, "baogao：读中文政府报告，输出 XML（指标、标题、任务）",
                      "baogao: reads Chinese government reports and turns them into XML")};
  program.name("baogao");
  if (session.language == Language::zh) speak_chinese(program);
  program.set_help_flag("-h,--help", in(session.language, "显示帮助", "Show this help"));
  program.set_version_flag("--version", "baogao " BAOGAO_VERSION,
                           in(session.language, "显示版本", "Show the version"));
  std::string language;
  program
      .add_option("--lang", language,
                  in(session.language, "消息的语言：zh 或 en；默认按系统区域",
                     "Language of messages, zh or en; by locale"))
      ->check(CLI::IsMember({"zh", "en"}));
  program.add_option("--plugin-dir", session.plugin_folders,
                     in(session.language, "另一个插件目录，可多次给出；另见环境变量 BAOGAO_PLUGIN_PATH",
                        "Another folder with plugins, repeatable; see also $BAOGAO_PLUGIN_PATH"));
  std::vector<std::string> knowledge;
  program
      .add_option("--knowledge", knowledge,
                  in(session.language,
                     "自己的知识目录（kinds.tsv、catalogue.tsv、profiles/*.xml），可多次给出；另见环境变量 "
                     "BAOGAO_KNOWLEDGE",
                     "Folder with your own kinds.tsv, catalogue.tsv and profiles/*.xml, repeatable; see also "
                     "$BAOGAO_KNOWLEDGE"))
      ->check(CLI::ExistingDirectory);
  program.require_subcommand(1);
  program.fallthrough();
  program.footer(in(session.language, "例：baogao analyze 报告.txt -o out    每个命令都有 --help",
                    "Example: baogao analyze report.txt -o out    Every command has --help"));

  const auto commands = all_commands();
  for (const auto& command : commands) command->declare(program, session);
  try {
    program.parse(count, arguments);
  } catch (const CLI::Success& success) {
    program.exit(success);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    say(std::string(error.what()) + in(session.language, "；用 baogao --help 看用法", "; see baogao --help"));
    return Exit::wrong_use_or_input;
  }
  learn(knowledge);
  for (const auto& command : commands) {
    if (command->chosen()) return command->run(session);
  }
  return Exit::wrong_use_or_input;
}

}  // namespace

std::unique_ptr<baogao::PluginHost> Session::load_plugins() const {
  auto host = std::make_unique<baogao::PluginHost>();
  host->load(baogao::plugin_search_path(plugin_folders));
  host->add_writer({.format = "text", .description = {"终端上看", "for a terminal"}},
                   std::make_unique<FindingsText>());
  host->order();
  for (const baogao::Message& problem : host->problems()) {
    // What the user wrote is to be mended before anything is read by half of it.
    for (const auto& folder : baogao::knowledge_folders()) {
      if (problem.en.find(folder.string()) != std::string::npos)
        throw std::runtime_error(in(language, problem));
    }
    say(in(language, problem));
  }
  return host;
}

baogao::WritingOptions Session::writing(bool to_terminal) const {
  const bool coloured = to_terminal && ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  return {language, coloured, BAOGAO_VERSION};
}

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  // Memory of one report serves the next: giving it back and asking for it again costs a tenth of the time.
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  try {
    return run(count, arguments);
  } catch (const std::exception& error) {
    say(error.what());
    return Exit::wrong_use_or_input;
  }
}
