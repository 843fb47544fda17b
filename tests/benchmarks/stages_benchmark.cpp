// How fast each stage is, and the whole way, beside one RE2 pass over the same bytes as the measure of the
// machine. The text is the sample reports (or the texts of a folder given as the last argument), repeated to
// 4 MB.
//
//     build/release/bin/stages_benchmark [options of Google Benchmark] [FOLDER]

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "baogao/xml/report_xml.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t text_size = 4'000'000;

std::string text;
std::unique_ptr<baogao::PluginHost> host;

void load_text(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::string once;
  for (const fs::path& file : files) {
    auto bytes = baogao::read_file(file.string());
    if (bytes) once += *bytes + "\n";
  }
  while (!once.empty() && text.size() < text_size) text += once;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void re2_pass(benchmark::State& state) {
  const RE2 pattern(R"((\d[\d,.]*|[一二三四五六七八九十百千万亿零两]+)\s*(余|多)?\s*(\p{Han}))");
  for (auto _ : state) {
    re2::StringPiece rest(text);
    std::string number, more, unit;
    std::size_t found = 0;
    while (RE2::FindAndConsume(&rest, pattern, &number, &more, &unit)) ++found;
    benchmark::DoNotOptimize(found);
  }
  count_bytes(state);
}

void decode(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(baogao::decode(text));
  count_bytes(state);
}

void normalize(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(baogao::normalize(text));
  count_bytes(state);
}

void read_document(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(baogao::read_document(text, "text", *host));
  count_bytes(state);
}

void analyze(benchmark::State& state) {
  auto document = baogao::read_document(text, "text", *host);
  document->catalogue = baogao::standard_catalogue();
  for (auto _ : state) {
    state.PauseTiming();
    baogao::Document copy = *document;
    state.ResumeTiming();
    host->run(copy);
    benchmark::DoNotOptimize(copy.found.indicators.size());
  }
  count_bytes(state);
}

void write_xml(benchmark::State& state) {
  const auto document = baogao::analyze(text, "text", *host);
  for (auto _ : state) {
    std::ofstream out("/dev/null");
    baogao::write_report(*document, out);
    if (!out) state.SkipWithError("the XML was not taken");
  }
  count_bytes(state);
}

void whole_way(benchmark::State& state) {
  for (auto _ : state) {
    const auto document = baogao::analyze(text, "text", *host);
    std::ofstream out("/dev/null");
    baogao::write_report(*document, out);
    if (!out) state.SkipWithError("the XML was not taken");
  }
  count_bytes(state);
}

// Linear: the same text 64 times over.
void whole_way_times(benchmark::State& state) {
  const std::string one = text.substr(0, text.find('\n', 60'000));
  std::string many;
  for (std::int64_t i = 0; i < state.range(0); ++i) many += one + "\n";
  for (auto _ : state) {
    const auto document = baogao::analyze(many, "text", *host);
    benchmark::DoNotOptimize(document->found.indicators.size());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(many.size()));
}

BENCHMARK(re2_pass)->Unit(benchmark::kMillisecond);
BENCHMARK(decode)->Unit(benchmark::kMillisecond);
BENCHMARK(normalize)->Unit(benchmark::kMillisecond);
BENCHMARK(read_document)->Unit(benchmark::kMillisecond);
BENCHMARK(analyze)->Unit(benchmark::kMillisecond);
BENCHMARK(write_xml)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_way)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_way_times)->Arg(1)->Arg(64)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  // As the program does.
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  load_text(count > 1 ? arguments[1] : REPORTS);
  if (text.empty()) {
    std::cerr << "no .txt in the folder\n";
    return 2;
  }
  host = baogao::load_plugins();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
