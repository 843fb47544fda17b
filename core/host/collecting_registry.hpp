// Collects what one plugin registers, so that a failure half-way leaves nothing behind.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "host/plugin_host_state.hpp"

namespace baogao {

// Throws std::invalid_argument on what no plugin may register.
class CollectingRegistry final : public Registry {
 public:
  explicit CollectingRegistry(std::filesystem::path data) : data_(std::move(data)) {}

  void add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) override;
  void add_reader(ReaderDeclaration declaration, std::unique_ptr<Reader> reader) override;
  void add_unpacker(ReaderDeclaration declaration, std::unique_ptr<Unpacker> unpacker) override;
  void add_check(CheckDeclaration declaration, std::unique_ptr<Check> check) override;
  void add_writer(WriterDeclaration declaration, std::unique_ptr<TableWriter> writer) override;
  void add_writer(WriterDeclaration declaration, std::unique_ptr<FindingWriter> writer) override;
  void add_comparison_step(std::string name, std::unique_ptr<ComparisonStep> step) override;
  std::filesystem::path data_directory() const override { return data_; }

  PluginHost::Offers offers;

 private:
  std::filesystem::path data_;
};

}  // namespace baogao
