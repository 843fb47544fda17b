#include "baogao/host/plugin_host.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <boost/dll/shared_library.hpp>
#include <cstdlib>
#include <sstream>

#include "baogao/base/table_file.hpp"
#include "host/collecting_registry.hpp"
#include "host/plugin_file.hpp"
#include "host/plugin_host_state.hpp"

namespace baogao {
namespace {

namespace fs = std::filesystem;

Message in_file(const fs::path& file, const Message& why) {
  return {file.string() + "：" + why.zh, file.string() + ": " + why.en};
}

template <class Entry>
void append(std::vector<Entry>& to, std::vector<Entry>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

LoadedPlugin described(const PluginDescriptor& descriptor, const fs::path& file,
                       const PluginHost::Offers& offers) {
  LoadedPlugin plugin;
  plugin.name = descriptor.name;
  plugin.version = descriptor.version;
  plugin.description = descriptor.description;
  plugin.file = file;
  for (const auto& entry : offers.analyzers) plugin.analyzers.push_back(entry.declaration);
  for (const auto& entry : offers.readers) plugin.readers.push_back(entry.declaration);
  for (const auto& entry : offers.unpackers) plugin.readers.push_back(entry.declaration);
  for (const auto& entry : offers.checks) plugin.checks.push_back(entry.declaration);
  for (const auto& entry : offers.table_writers) plugin.writers.push_back(entry.declaration);
  for (const auto& entry : offers.finding_writers) plugin.writers.push_back(entry.declaration);
  for (const auto& entry : offers.comparison_steps) plugin.comparison_steps.push_back(entry.name);
  return plugin;
}

}  // namespace

PluginHost::PluginHost() : state_(std::make_unique<State>()) {}
PluginHost::~PluginHost() = default;

const std::vector<LoadedPlugin>& PluginHost::plugins() const { return state_->plugins; }
const std::vector<Message>& PluginHost::problems() const { return state_->problems; }
const std::vector<PluginHost::Rule>& PluginHost::checks() const { return state_->offers.checks; }
const std::vector<PluginHost::Format<TableWriter>>& PluginHost::table_writers() const {
  return state_->offers.table_writers;
}
const std::vector<PluginHost::Format<FindingWriter>>& PluginHost::finding_writers() const {
  return state_->offers.finding_writers;
}
const std::vector<PluginHost::Step>& PluginHost::comparison_steps() const {
  return state_->offers.comparison_steps;
}

void PluginHost::add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) {
  state_->offers.analyzers.push_back({std::move(declaration), std::move(analyzer)});
}

void PluginHost::add_writer(WriterDeclaration declaration, std::unique_ptr<FindingWriter> writer) {
  state_->offers.finding_writers.push_back({std::move(declaration), std::move(writer)});
}

void PluginHost::adopt(Offers offers) {
  append(state_->offers.analyzers, offers.analyzers);
  append(state_->offers.readers, offers.readers);
  append(state_->offers.unpackers, offers.unpackers);
  append(state_->offers.checks, offers.checks);
  append(state_->offers.table_writers, offers.table_writers);
  append(state_->offers.finding_writers, offers.finding_writers);
  append(state_->offers.comparison_steps, offers.comparison_steps);
}

void PluginHost::load(const std::vector<fs::path>& folders) {
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    std::vector<fs::path> libraries;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      if (entry.path().extension() == ".so") libraries.push_back(entry.path());
    }
    std::sort(libraries.begin(), libraries.end());
    for (const fs::path& library : libraries) load_one(library);
  }
}

void PluginHost::load_one(const fs::path& file) {
  const auto refuse = [&](const Message& why) { state_->problems.push_back(in_file(file, why)); };
  if (const auto refusal = refusal_of(file)) return refuse(*refusal);
  try {
    // Never unloaded: a thread or a static may still use its code.
    const auto for_good = static_cast<boost::dll::load_mode::type>(RTLD_NODELETE);
    const boost::dll::shared_library library(file.string(), boost::dll::load_mode::rtld_now | for_good);
    const auto* const descriptor = library.get<const PluginDescriptor* const>(own_symbol());
    if (descriptor->size < sizeof(PluginDescriptor) || descriptor->api_version != BAOGAO_PLUGIN_API) {
      return refuse(
          {"插件描述与接口版本不符；请用本程序的头文件重新编译",
           "has a descriptor that does not fit its API version; rebuild it with this program's headers"});
    }
    const auto same_name = [&](const LoadedPlugin& other) { return other.name == descriptor->name; };
    if (std::any_of(state_->plugins.begin(), state_->plugins.end(), same_name)) return;
    CollectingRegistry registry(file.parent_path() / file.stem());
    descriptor->register_plugin(registry);
    state_->plugins.push_back(described(*descriptor, file, registry.offers));
    adopt(std::move(registry.offers));
  } catch (const std::exception& error) {
    refuse({std::string("不能加载：") + error.what(), std::string("cannot be loaded: ") + error.what()});
  } catch (...) {
    refuse({"不能加载：注册时出错，原因不明",
            "cannot be loaded: its registration failed for an unknown reason"});
  }
}

std::vector<fs::path> plugin_search_path(const std::vector<std::string>& given) {
  std::vector<fs::path> folders(given.begin(), given.end());
  if (const char* path = std::getenv("BAOGAO_PLUGIN_PATH")) {
    std::istringstream parts(path);
    for (std::string part; std::getline(parts, part, ':');) {
      if (!part.empty()) folders.emplace_back(part);
    }
  }
  folders.push_back(core_data_directory().parent_path() / "plugins");
  return folders;
}

std::unique_ptr<PluginHost> load_plugins(const std::vector<std::string>& given) {
  auto host = std::make_unique<PluginHost>();
  host->load(plugin_search_path(given));
  host->order();
  return host;
}

}  // namespace baogao
