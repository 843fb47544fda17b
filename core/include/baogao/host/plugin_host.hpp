// Finds plugins, loads them, and runs their analyzers in the order of what they need.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
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
  std::vector<WriterDeclaration> writers;
  std::vector<std::string> comparison_steps;
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
  std::vector<CheckDeclaration> check_declarations() const;
  // Whether users may name it to silence it: a rule of a check or an analyzer, or a family of them.
  bool knows_rule(std::string_view rule) const;

  // A format of the program itself.
  void add_writer(WriterDeclaration declaration, std::unique_ptr<FindingWriter> writer);
  template <class Writer>
  struct Format {
    WriterDeclaration declaration;
    std::unique_ptr<Writer> writer;
  };
  // In order of their names; of two with one name the first loaded.
  const std::vector<Format<TableWriter>>& table_writers() const;
  const std::vector<Format<FindingWriter>>& finding_writers() const;

  struct Step {
    std::string name;
    std::unique_ptr<ComparisonStep> step;
  };
  const std::vector<Step>& comparison_steps() const;  // as loaded

  // Puts the analyzers in order, and checks and formats by their names. One whose needs nobody provides, or
  // that waits for itself, is left out and named in problems().
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

  struct Offers;  // what plugins register

 private:
  void load_one(const std::filesystem::path& library);
  void adopt(Offers offers);
  struct State;
  std::unique_ptr<State> state_;
};

// --plugin-dir, then $BAOGAO_PLUGIN_PATH (colon-separated), then the folder beside the core library, which
// is the installed folder or the build folder.
BAOGAO_API std::vector<std::filesystem::path> plugin_search_path(const std::vector<std::string>& given);

// A host with the plugins of the search path, in order.
BAOGAO_API std::unique_ptr<PluginHost> load_plugins(const std::vector<std::string>& given = {});

}  // namespace baogao
