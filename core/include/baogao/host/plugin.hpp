// What a plugin and its host agree on.
//
// ABI rules. A plugin is a shared library that exports one C-named symbol: a pointer to a constant
// PluginDescriptor. Its name, `baogao_plugin_v2_` and a digest of these headers, says what the plugin was
// built from: the number is the API version, raised by hand when the contract changes; the digest is made by
// the build (abi_stamp.hpp) and changes with any declaration in any public header. The host reads the name
// without running the library and loads only plugins of its own number and digest. The descriptor begins with
// its own size. Plugins are built with hidden visibility by the compiler and standard library that built the
// host, and stay loaded until the process ends.
//
//     class Stamps final : public baogao::Analyzer {
//       baogao::Annotations analyze(const baogao::Document& document) const override;
//     };
//     void register_stamps(baogao::Registry& registry) {
//       registry.add_analyzer({.name = "stamps", .needs = {"sections"}, .provides = {"stamps"}},
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
#include "baogao/compare/comparison_step.hpp"
#include "baogao/host/abi_stamp.hpp"
#include "baogao/host/check.hpp"
#include "baogao/host/reader.hpp"
#include "baogao/host/writer.hpp"
#include "baogao/model/document.hpp"

#define BAOGAO_PLUGIN_API 2

namespace baogao {

// Finds one layer of annotations. Holds nothing about a document: one instance serves many threads.
class BAOGAO_API Analyzer {
 public:
  virtual ~Analyzer() = default;
  virtual Annotations analyze(const Document& document) const = 0;
};

// Layers are named elements, identity, sections, indicators, tables, relations, tasks, findings, numerals, or
// as a plugin names its own (Annotations::layers; a-z, 0-9 and -). What an analyzer returns in a layer that
// it does not provide is dropped, with a finding.
struct AnalyzerDeclaration {
  std::string name;
  std::vector<std::string> needs;
  std::vector<std::string> provides;
  std::vector<std::string> rules{};  // of its findings, so that users can silence them
};

// Handed to a plugin when it is loaded.
class BAOGAO_API Registry {
 public:
  virtual ~Registry() = default;
  virtual void add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) = 0;
  virtual void add_reader(ReaderDeclaration declaration, std::unique_ptr<Reader> reader) = 0;
  virtual void add_unpacker(ReaderDeclaration declaration, std::unique_ptr<Unpacker> unpacker) = 0;
  virtual void add_check(CheckDeclaration declaration, std::unique_ptr<Check> check) = 0;
  virtual void add_writer(WriterDeclaration declaration, std::unique_ptr<TableWriter> writer) = 0;
  virtual void add_writer(WriterDeclaration declaration, std::unique_ptr<FindingWriter> writer) = 0;
  virtual void add_comparison_step(std::string name, std::unique_ptr<ComparisonStep> step) = 0;
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

#define BAOGAO_PLUGIN_SYMBOL_OF(version, stamp) baogao_plugin_v##version##_##stamp
#define BAOGAO_PLUGIN_SYMBOL_FROM(version, stamp) BAOGAO_PLUGIN_SYMBOL_OF(version, stamp)
#define BAOGAO_PLUGIN_SYMBOL BAOGAO_PLUGIN_SYMBOL_FROM(BAOGAO_PLUGIN_API, BAOGAO_ABI_STAMP)

#define BAOGAO_PLUGIN(plugin_name, plugin_version, plugin_description, plugin_function)            \
  static const ::baogao::PluginDescriptor baogao_descriptor = {sizeof(::baogao::PluginDescriptor), \
                                                               BAOGAO_PLUGIN_API,                  \
                                                               plugin_name,                        \
                                                               plugin_version,                     \
                                                               plugin_description,                 \
                                                               plugin_function};                   \
  extern "C" BAOGAO_API const ::baogao::PluginDescriptor* const BAOGAO_PLUGIN_SYMBOL;              \
  const ::baogao::PluginDescriptor* const BAOGAO_PLUGIN_SYMBOL = &baogao_descriptor;
