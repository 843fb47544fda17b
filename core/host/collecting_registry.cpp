#include "host/collecting_registry.hpp"

#include <stdexcept>

#include "base/plain_name.hpp"

namespace baogao {
namespace {

// A null pointer would crash far from the plugin that handed it over.
template <class Offer>
void demand(const std::unique_ptr<Offer>& offer, const char* what, const std::string& name) {
  if (offer == nullptr) throw std::invalid_argument(std::string("registers no ") + what + " under " + name);
}

void demand_plain(const std::string& name, const char* what) {
  if (!is_plain_name(name))
    throw std::invalid_argument(std::string(what) + " is named by a-z, 0-9 and -, a letter first: " + name);
}

}  // namespace

void CollectingRegistry::add_analyzer(AnalyzerDeclaration declaration, std::unique_ptr<Analyzer> analyzer) {
  demand(analyzer, "analyzer", declaration.name);
  for (const std::string& layer : declaration.provides) demand_plain(layer, "a layer");
  offers.analyzers.push_back({std::move(declaration), std::move(analyzer)});
}

void CollectingRegistry::add_reader(ReaderDeclaration declaration, std::unique_ptr<Reader> reader) {
  demand(reader, "reader", declaration.name);
  offers.readers.push_back({std::move(declaration), std::move(reader)});
}

void CollectingRegistry::add_unpacker(ReaderDeclaration declaration, std::unique_ptr<Unpacker> unpacker) {
  demand(unpacker, "unpacker", declaration.name);
  offers.unpackers.push_back({std::move(declaration), std::move(unpacker)});
}

void CollectingRegistry::add_check(CheckDeclaration declaration, std::unique_ptr<Check> check) {
  demand(check, "check", declaration.rule);
  if (declaration.rule.find('.') == std::string::npos)
    throw std::invalid_argument("a rule is named family.name: " + declaration.rule);
  offers.checks.push_back({std::move(declaration), std::move(check)});
}

void CollectingRegistry::add_writer(WriterDeclaration declaration, std::unique_ptr<TableWriter> writer) {
  demand(writer, "writer", declaration.format);
  demand_plain(declaration.format, "a format");
  offers.table_writers.push_back({std::move(declaration), std::move(writer)});
}

void CollectingRegistry::add_writer(WriterDeclaration declaration, std::unique_ptr<FindingWriter> writer) {
  demand(writer, "writer", declaration.format);
  demand_plain(declaration.format, "a format");
  offers.finding_writers.push_back({std::move(declaration), std::move(writer)});
}

void CollectingRegistry::add_comparison_step(std::string name, std::unique_ptr<ComparisonStep> step) {
  demand(step, "comparison step", name);
  offers.comparison_steps.push_back({std::move(name), std::move(step)});
}

}  // namespace baogao
