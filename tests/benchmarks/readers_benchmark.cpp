// How fast each reader gets the text out of its files, in MB of text a second, beside pandoc and pdftotext on
// the same files where they are installed (whole processes, one for all Word files, one a PDF).
//
//     build/release/bin/readers_benchmark [options of Google Benchmark] FOLDER
//
// FOLDER holds the files, in folders of its own or not.

#include <benchmark/benchmark.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "baogao/host/pipeline.hpp"

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path, bytes;
};

std::map<std::string, std::vector<File>> files;  // by extension
std::map<std::string, std::int64_t> text_bytes;  // what a reader gets out of the files of an extension
std::unique_ptr<baogao::PluginHost> host;

void load_files(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().string(), extension = entry.path().extension().string();
    if (extension != ".docx" && extension != ".html" && extension != ".pdf" && extension != ".ofd") continue;
    auto bytes = baogao::read_file(path);
    if (!bytes) continue;
    const auto document = baogao::read_document(*bytes, path, *host);
    if (!document || document->source().text().empty()) continue;
    text_bytes[extension] += static_cast<std::int64_t>(document->source().text().size());
    files[extension].push_back({path, std::move(*bytes)});
  }
  for (auto& [extension, list] : files) {
    std::sort(list.begin(), list.end(), [](const File& a, const File& b) { return a.path < b.path; });
  }
}

void read_files(benchmark::State& state, const std::string& extension) {
  for (auto _ : state) {
    for (const File& file : files[extension])
      benchmark::DoNotOptimize(baogao::read_document(file.bytes, file.path, *host));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * text_bytes[extension]);
}

bool runs(const std::string& command) {
  const int status = std::system((command + " >/dev/null 2>&1").c_str());
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void run_commands(benchmark::State& state, const std::string& extension,
                  const std::vector<std::string>& commands) {
  for (auto _ : state) {
    for (const std::string& command : commands) {
      if (!runs(command)) state.SkipWithError(command.c_str());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * text_bytes[extension]);
}

std::string quoted(const std::string& path) { return std::string(1, '\'').append(path).append(1, '\''); }

void add_rivals() {
  if (files.contains(".docx") && runs("pandoc --version")) {
    std::string command = "pandoc -t plain";
    for (const File& file : files[".docx"]) command.append(1, ' ').append(quoted(file.path));
    benchmark::RegisterBenchmark("pandoc -t plain", run_commands, ".docx", std::vector{command})
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
  if (files.contains(".pdf") && runs("pdftotext -v")) {
    std::vector<std::string> commands;
    for (const File& file : files[".pdf"])
      commands.push_back(std::string("pdftotext ").append(quoted(file.path)).append(" -"));
    benchmark::RegisterBenchmark("pdftotext", run_commands, ".pdf", commands)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count < 2) {
    std::cerr << "usage: readers_benchmark [options] FOLDER\n";
    return 2;
  }
  host = baogao::load_plugins();
  load_files(arguments[1]);
  for (const auto& [extension, list] : files) {
    std::cerr << list.size() << " files " << extension << ", " << text_bytes[extension] << " bytes of text\n";
    benchmark::RegisterBenchmark(("reader of " + extension).c_str(), read_files, extension)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
  add_rivals();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
