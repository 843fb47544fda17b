// Finds plugins, loads them, and runs their analyzers in the order of what they need.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/host/plugin.hpp"

namespace baogao {

struct LoadedPlugin {
  std::string name;
  std::string version;
  std::string description;
  std::filesystem::path file;
  std::vector<AnalyzerDeclaration> analyzers;
  std::vector<ReaderDeclaration> readers;  // and unpackers
  std::vector<CheckDeclaration> checks;
};

// Owns the analyzers; libraries stay loaded for the life of the process. After loading it is only
// read, by any number of threads.
class BAOGAO_API PluginHost {
 public:
  PluginHost();
  ~PluginHost();
  PluginHost(const PluginHost&) = delete;
  PluginHost& operator=(const PluginHost&) = delete;

  // Loads every library of the folders, in order; of two plugins with one name the first wins. A
  // library that cannot be used becomes a message in problems(), never an exception.
  void load(const std::vector<std::filesystem::path>& folders);

  // Adds an analyzer of the program itself, for tests.
  void add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer);

  struct Rule {
    CheckDeclaration declaration;
    std::unique_ptr<Check> check;
  };
  // In order of their names.
  const std::vector<Rule>& checks() const;

  // Puts the analyzers in order. One whose needs nobody provides, or that waits for itself, is left
  // out and named in problems().
  void order();

  const std::vector<LoadedPlugin>& plugins() const;
  const std::vector<Message>& problems() const;
  std::vector<std::string> analyzer_order() const;

  // Who reads these bytes; null where nobody does, and for plain text.
  const Reader* reader_of(std::string_view bytes, std::string_view name) const;
  const Unpacker* unpacker_of(std::string_view bytes, std::string_view name) const;
  // Whether a file of a folder is worth a try, by its extension: text, or what a reader or unpacker names.
  bool tries(const std::filesystem::path& file) const;

  // Runs every analyzer. One that throws, returns what it did not declare, or a span outside of the text
  // leaves a finding (rule plugin.failure) on the document, and the others still run.
  void run(Document& document) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// --plugin-dir, then $BAOGAO_PLUGIN_PATH (colon-separated), then the folder beside the core library, which
// is the installed folder or the build folder.
BAOGAO_API std::vector<std::filesystem::path> plugin_search_path(const std::vector<std::string>& given);

// A host with the plugins of the search path, in order.
BAOGAO_API std::unique_ptr<PluginHost> load_plugins(const std::vector<std::string>& given = {});

}  // namespace baogao
