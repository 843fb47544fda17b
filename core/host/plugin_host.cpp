#include "baogao/host/plugin_host.hpp"

#include <dlfcn.h>
#include <re2/re2.h>

#include <algorithm>
#include <boost/dll/library_info.hpp>
#include <boost/dll/runtime_symbol_info.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "baogao/base/table_file.hpp"
#include "host/plugin_host_state.hpp"

namespace baogao {
namespace {

namespace fs = std::filesystem;

constexpr int this_api = BAOGAO_PLUGIN_API;
const std::string symbol_stem = "baogao_plugin_v";

Message in_file(const fs::path& file, const Message& why) {
  return {file.string() + "：" + why.zh, file.string() + ": " + why.en};
}

// The API version in the name of the exported symbol, read without running the library: 0 where there is no
// such symbol. A stripped library lists nothing to library_info, but keeps the name in its string table.
int api_version_of(const fs::path& file) {
  try {
    boost::dll::library_info info(file.string());
    for (const std::string& symbol : info.symbols()) {
      if (symbol.starts_with(symbol_stem)) return std::atoi(symbol.c_str() + symbol_stem.size());
    }
  } catch (const std::exception&) {
    return -1;
  }
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  const std::string bytes = std::move(content).str();
  // Matches "\0baogao_plugin_v1\0", not the name inside of a message.
  static const RE2 exported_name(R"(\x00baogao_plugin_v(\d{1,4})\x00)", RE2::Latin1);
  int version = 0;
  re2::StringPiece rest(bytes);
  RE2::FindAndConsume(&rest, exported_name, &version);
  return version;
}

bool is_elf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  char magic[4] = {};
  in.read(magic, 4);
  return std::string_view(magic, 4) ==
         "\x7F"
         "ELF";
}

// Collects what one plugin registers, so that a failure half-way leaves nothing behind.
class CollectingRegistry final : public Registry {
 public:
  explicit CollectingRegistry(fs::path data) : data_(std::move(data)) {}

  void add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) override {
    static const std::set<std::string> layers = {"elements", "identity", "sections", "indicators", "tables",
                                                 "tasks",    "findings", "numerals", "relations"};
    for (const std::string& layer : declaration.provides) {
      if (!layers.contains(layer)) throw std::invalid_argument("provides an unknown layer: " + layer);
    }
    if (analyzer == nullptr) throw std::invalid_argument("registers no analyzer under " + declaration.name);
    entries.emplace_back(std::move(declaration), std::move(analyzer));
  }
  void add_reader(ReaderDeclaration declaration, std::unique_ptr<Reader> reader) override {
    if (reader == nullptr) throw std::invalid_argument("registers no reader under " + declaration.name);
    readers.push_back({std::move(declaration), std::move(reader)});
  }
  void add_unpacker(ReaderDeclaration declaration, std::unique_ptr<Unpacker> unpacker) override {
    if (unpacker == nullptr) throw std::invalid_argument("registers no unpacker under " + declaration.name);
    unpackers.push_back({std::move(declaration), std::move(unpacker)});
  }
  void add_check(CheckDeclaration declaration, std::unique_ptr<Check> check) override {
    if (check == nullptr) throw std::invalid_argument("registers no check under " + declaration.rule);
    if (declaration.rule.find('.') == std::string::npos)
      throw std::invalid_argument("a rule is named family.name: " + declaration.rule);
    checks.push_back({std::move(declaration), std::move(check)});
  }
  fs::path data_directory() const override { return data_; }

  std::vector<std::pair<AnalyzerDeclaration, std::unique_ptr<Analyzer>>> entries;
  std::vector<std::pair<ReaderDeclaration, std::unique_ptr<Reader>>> readers;
  std::vector<std::pair<ReaderDeclaration, std::unique_ptr<Unpacker>>> unpackers;
  std::vector<PluginHost::Rule> checks;

 private:
  fs::path data_;
};

}  // namespace

Expected<std::string> Reader::annotate(const std::string&, const std::vector<Finding>&) const {
  return Message{"这种文件写不进批注；请把稿件存为 .docx，或用 --format html",
                 "files of this kind take no comments; save the draft as .docx, or use --format html"};
}

PluginHost::PluginHost() : state_(std::make_unique<State>()) {}
PluginHost::~PluginHost() = default;

const std::vector<LoadedPlugin>& PluginHost::plugins() const { return state_->plugins; }
const std::vector<Message>& PluginHost::problems() const { return state_->problems; }

const std::vector<PluginHost::Rule>& PluginHost::checks() const { return state_->checks; }

std::vector<std::string> PluginHost::analyzer_order() const {
  std::vector<std::string> names;
  for (const std::size_t index : state_->sequence) names.push_back(state_->analyzers[index].declaration.name);
  return names;
}

void PluginHost::add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) {
  state_->analyzers.push_back({std::move(declaration), std::move(analyzer)});
}

void PluginHost::load(const std::vector<fs::path>& folders) {
  std::vector<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    std::vector<fs::path> here;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      if (entry.path().extension() == ".so") here.push_back(entry.path());
    }
    std::sort(here.begin(), here.end());
    files.insert(files.end(), here.begin(), here.end());
  }
  const auto refuse = [&](const fs::path& file, const Message& why) {
    state_->problems.push_back(in_file(file, why));
  };
  for (const fs::path& file : files) {
    if (!is_elf(file)) {
      refuse(file, {"不是动态库，已跳过；请从插件目录中移走",
                    "is not a shared library; skipped; move it out of the plugin folder"});
      continue;
    }
    const int version = api_version_of(file);
    if (version < 0) {
      refuse(file, {"动态库已损坏，已跳过；请重新安装该插件",
                    "is a damaged shared library; skipped; install the plugin again"});
      continue;
    }
    if (version == 0) {
      refuse(file, {"没有导出符号 " + symbol_stem + std::to_string(this_api) +
                        "，不是本程序的插件；请从插件目录中移走",
                    "exports no symbol " + symbol_stem + std::to_string(this_api) +
                        ", so it is no plugin of this program; move it out of the plugin folder"});
      continue;
    }
    if (version != this_api) {
      const std::string theirs = std::to_string(version), ours = std::to_string(this_api);
      refuse(file, {"为插件接口 v" + theirs + " 编译，本程序为 v" + ours + "；请用本程序的头文件重新编译",
                    "was built for plugin API v" + theirs + ", this program has v" + ours +
                        "; rebuild it with this program's headers"});
      continue;
    }
    try {
      // Never unloaded: a thread or a static may still use its code.
      const auto for_good = static_cast<boost::dll::load_mode::type>(RTLD_NODELETE);
      const boost::dll::shared_library library(file.string(), boost::dll::load_mode::rtld_now | for_good);
      const auto* const descriptor =
          library.get<const PluginDescriptor* const>(symbol_stem + std::to_string(this_api));
      if (descriptor->size < sizeof(PluginDescriptor) || descriptor->api_version != this_api) {
        refuse(
            file,
            {"插件描述与接口版本不符；请用本程序的头文件重新编译",
             "has a descriptor that does not fit its API version; rebuild it with this program's headers"});
        continue;
      }
      const auto same_name = [&](const LoadedPlugin& other) { return other.name == descriptor->name; };
      if (std::any_of(state_->plugins.begin(), state_->plugins.end(), same_name)) continue;
      CollectingRegistry registry(file.parent_path() / file.stem());
      descriptor->register_plugin(registry);
      LoadedPlugin plugin{descriptor->name, descriptor->version, descriptor->description, file, {}, {}, {}};
      for (auto& [declaration, analyzer] : registry.entries) {
        plugin.analyzers.push_back(declaration);
        add_analyzer(std::move(declaration), std::move(analyzer));
      }
      for (auto& [declaration, reader] : registry.readers) {
        plugin.readers.push_back(declaration);
        state_->readers.push_back({std::move(declaration), std::move(reader)});
      }
      for (auto& [declaration, unpacker] : registry.unpackers) {
        plugin.readers.push_back(declaration);
        state_->unpackers.push_back({std::move(declaration), std::move(unpacker)});
      }
      for (PluginHost::Rule& rule : registry.checks) {
        plugin.checks.push_back(rule.declaration);
        state_->checks.push_back(std::move(rule));
      }
      state_->plugins.push_back(std::move(plugin));
    } catch (const std::exception& error) {
      refuse(file,
             {std::string("不能加载：") + error.what(), std::string("cannot be loaded: ") + error.what()});
    } catch (...) {
      refuse(file, {"不能加载：注册时出错，原因不明",
                    "cannot be loaded: its registration failed for an unknown reason"});
    }
  }
}

const Reader* PluginHost::reader_of(std::string_view bytes, std::string_view name) const {
  for (const auto& entry : state_->readers) {
    if (entry.reader->recognizes(bytes, name)) return entry.reader.get();
  }
  return nullptr;
}

const Unpacker* PluginHost::unpacker_of(std::string_view bytes, std::string_view name) const {
  for (const auto& entry : state_->unpackers) {
    if (entry.reader->recognizes(bytes, name)) return entry.reader.get();
  }
  return nullptr;
}

bool PluginHost::tries(const fs::path& file) const {
  std::string extension = file.extension().string();
  if (extension.empty()) return false;
  extension.erase(0, 1);
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (extension == "txt" || extension == "text") return true;
  const auto names = [&](const auto& entry) {
    const auto& known = entry.declaration.extensions;
    return std::find(known.begin(), known.end(), extension) != known.end();
  };
  return std::any_of(state_->readers.begin(), state_->readers.end(), names) ||
         std::any_of(state_->unpackers.begin(), state_->unpackers.end(), names);
}

void PluginHost::order() {
  auto& analyzers = state_->analyzers;
  std::vector<bool> out(analyzers.size(), false);
  const auto provides = [&](std::size_t index, const std::string& layer) {
    const auto& layers = analyzers[index].declaration.provides;
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
  };
  std::sort(state_->checks.begin(), state_->checks.end(),
            [](const Rule& a, const Rule& b) { return a.declaration.rule < b.declaration.rule; });
  // Whoever needs what nobody provides is left out, and then whoever needs what only those provide.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < analyzers.size(); ++i) {
      if (out[i]) continue;
      for (const std::string& need : analyzers[i].declaration.needs) {
        bool found = false;
        for (std::size_t j = 0; j < analyzers.size(); ++j)
          found = found || (j != i && !out[j] && provides(j, need));
        if (found) continue;
        const std::string& name = analyzers[i].declaration.name;
        state_->problems.push_back(
            {"分析器“" + name + "”需要 " + need + "，但没有插件提供；已停用",
             "analyzer \"" + name + "\" needs " + need + ", which no plugin provides; left out"});
        out[i] = changed = true;
        break;
      }
    }
  }
  std::vector<bool> placed(analyzers.size(), false);
  state_->sequence.clear();
  const auto waits_for = [&](std::size_t i) {
    std::vector<std::size_t> waiting;
    for (std::size_t j = 0; j < analyzers.size(); ++j) {
      if (j == i || out[j] || placed[j]) continue;
      const auto& needs = analyzers[i].declaration.needs;
      if (std::any_of(needs.begin(), needs.end(),
                      [&](const std::string& need) { return provides(j, need); })) {
        waiting.push_back(j);
      }
    }
    return waiting;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < analyzers.size(); ++i) {
      if (out[i] || placed[i] || !waits_for(i).empty()) continue;
      state_->sequence.push_back(i);
      placed[i] = changed = true;
      break;
    }
  }
  std::string circle;
  for (std::size_t i = 0; i < analyzers.size(); ++i) {
    if (out[i] || placed[i]) continue;
    circle += (circle.empty() ? "" : ", ") + analyzers[i].declaration.name;
  }
  if (!circle.empty()) {
    state_->problems.push_back(
        {"分析器互相等待，已停用：" + circle + "；请去掉其中一个 needs",
         "analyzers that wait for each other are left out: " + circle + "; drop one of their needs"});
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
