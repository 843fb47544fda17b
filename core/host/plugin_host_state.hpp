// What a PluginHost owns.
#pragma once

#include <memory>
#include <vector>

#include "baogao/host/plugin_host.hpp"

namespace baogao {

// What plugins register.
struct PluginHost::Offers {
  struct Entry {
    AnalyzerDeclaration declaration;
    std::unique_ptr<Analyzer> analyzer;
  };
  template <class Kind>
  struct Reading {
    ReaderDeclaration declaration;
    std::unique_ptr<Kind> reader;
  };
  std::vector<Entry> analyzers;
  std::vector<Reading<Reader>> readers;
  std::vector<Reading<Unpacker>> unpackers;
  std::vector<Rule> checks;
  std::vector<Format<TableWriter>> table_writers;
  std::vector<Format<FindingWriter>> finding_writers;
  std::vector<Step> comparison_steps;
};

struct PluginHost::State {
  std::vector<LoadedPlugin> plugins;
  std::vector<Message> problems;
  Offers offers;                      // as loaded
  std::vector<std::size_t> sequence;  // indices of analyzers, in the order they run
};

}  // namespace baogao
