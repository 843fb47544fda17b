// What a PluginHost owns.
#pragma once

#include <boost/dll/shared_library.hpp>

#include "baogao/host/plugin_host.hpp"

namespace baogao {

struct PluginHost::State {
  struct Entry {
    AnalyzerDeclaration declaration;
    std::unique_ptr<Analyzer> analyzer;
  };
  template <class Kind>
  struct Reading {
    ReaderDeclaration declaration;
    std::unique_ptr<Kind> reader;
  };
  std::vector<LoadedPlugin> plugins;
  std::vector<Message> problems;
  std::vector<Entry> analyzers;  // as loaded
  std::vector<Reading<Reader>> readers;
  std::vector<Reading<Unpacker>> unpackers;
  std::vector<Rule> checks;
  std::vector<std::size_t> sequence;  // indices of analyzers, in the order they run
};

}  // namespace baogao
