// What a plugin and its host agree on.
//
// ABI rules. A plugin is a shared library that exports one C-named symbol, `baogao_plugin_v1`: a pointer
// to a constant PluginDescriptor. The number in the name is the API version; it changes whenever a
// type in these headers changes its layout, so a host never runs code built for another one. The
// descriptor begins with its own size. Plugins are built with hidden visibility by the compiler and
// standard library that built the host, and stay loaded until the process ends.
//
//     class Stamps final : public baogao::Analyzer {
//       baogao::Annotations analyze(const baogao::Document& document) const override;
//     };
//     void register_stamps(baogao::Registry& registry) {
//       registry.add_analyzer({.name = "stamps", .needs = {"sections"}, .provides = {"findings"}},
//                             std::make_unique<Stamps>());
//     }
//     BAOGAO_PLUGIN("stamps", "1.0", "finds seals named in the text", register_stamps)
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/host/check.hpp"
#include "baogao/host/reader.hpp"
#include "baogao/model/document.hpp"

#define BAOGAO_PLUGIN_API 1

namespace baogao {

// Finds one layer of annotations. Holds nothing about a document: one instance serves many threads.
class BAOGAO_API Analyzer {
 public:
  virtual ~Analyzer() = default;
  virtual Annotations analyze(const Document& document) const = 0;
};

// Layers are named elements, identity, sections, indicators, tables, relations, tasks, findings, numerals.
// What an analyzer returns in a layer that it does not provide is dropped, with a finding.
struct AnalyzerDeclaration {
  std::string name;
  std::vector<std::string> needs;
  std::vector<std::string> provides;
};

// Handed to a plugin when it is loaded.
class BAOGAO_API Registry {
 public:
  virtual ~Registry() = default;
  virtual void add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) = 0;
  virtual void add_reader(ReaderDeclaration declaration, std::unique_ptr<Reader> reader) = 0;
  virtual void add_unpacker(ReaderDeclaration declaration, std::unique_ptr<Unpacker> unpacker) = 0;
  virtual void add_check(CheckDeclaration declaration, std::unique_ptr<Check> check) = 0;
  // The folder with the plugin's data files: named like the library, beside it.
  virtual std::filesystem::path data_directory() const = 0;
};

extern "C" {
struct PluginDescriptor {
  std::uint32_t size;  // sizeof(PluginDescriptor) where the plugin was built
  std::uint32_t api_version;
  const char* name;
  const char* version;
  const char* description;
  void (*register_plugin)(Registry& registry);  // may throw std::exception: the plugin is refused
};
}

}  // namespace baogao

#define BAOGAO_PLUGIN(plugin_name, plugin_version, plugin_description, plugin_function)            \
  static const ::baogao::PluginDescriptor baogao_descriptor = {sizeof(::baogao::PluginDescriptor), \
                                                               BAOGAO_PLUGIN_API,                  \
                                                               plugin_name,                        \
                                                               plugin_version,                     \
                                                               plugin_description,                 \
                                                               plugin_function};                   \
  extern "C" BAOGAO_API const ::baogao::PluginDescriptor* const baogao_plugin_v1;                  \
  const ::baogao::PluginDescriptor* const baogao_plugin_v1 = &baogao_descriptor;
