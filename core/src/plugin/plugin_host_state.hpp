// What a PluginHost owns.
#pragma once

#include <boost/dll/shared_library.hpp>

#include "baogao/plugin_host.hpp"

namespace baogao {

struct PluginHost::State {
  struct Entry {
    AnalyzerDeclaration declaration;
    std::unique_ptr<Analyzer> analyzer;
  };
  std::vector<LoadedPlugin> plugins;
  std::vector<Message> problems;
  std::vector<Entry> analyzers;       // as loaded
  std::vector<std::size_t> sequence;  // indices of analyzers, in the order they run
};

}  // namespace baogao
