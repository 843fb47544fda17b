// A subcommand of the program: one class in one file, registered in main.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "baogao/host/plugin_host.hpp"
#include "language.hpp"

// What every command gets.
struct Session {
  Language language = Language::en;
  std::vector<std::string> plugin_folders;

  // Loads and orders the plugins, with the program's own formats; what is wrong with one goes to standard
  // error.
  std::unique_ptr<baogao::PluginHost> load_plugins() const;

  // How findings and tables are to be written.
  baogao::WritingOptions writing(bool to_terminal) const;
};

// Exit statuses of the program.
enum Exit : int { done = 0, found_errors = 1, wrong_use_or_input = 2 };

class Command {
 public:
  virtual ~Command() = default;
  // Adds the command with its options and one example to the program's line. The session outlives it, and is
  // complete when the line has been read.
  virtual void declare(CLI::App& program, const Session& session) = 0;
  virtual bool chosen() const = 0;
  virtual int run(const Session& session) = 0;
};

std::unique_ptr<Command> make_analyze();
std::unique_ptr<Command> make_catalogue();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_compare();
std::unique_ptr<Command> make_evaluate();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_kinds();
std::unique_ptr<Command> make_plugins();
std::unique_ptr<Command> make_text();
std::unique_ptr<Command> make_verify();
