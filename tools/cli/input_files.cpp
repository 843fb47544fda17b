#include "input_files.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sstream>

#include "baogao/host/pipeline.hpp"

namespace fs = std::filesystem;

namespace {

bool is_report(const fs::path& path, const baogao::PluginHost& host) {
  const std::string name = path.filename().string();
  return !name.starts_with('.') && !name.starts_with("~$") && host.tries(path);
}

}  // namespace

baogao::Expected<std::string> InputFile::read() const {
  if (path != "-") return baogao::read_file(path);
  std::ostringstream content;
  content << std::cin.rdbuf();
  return std::move(content).str();
}

InputFiles find_inputs(const std::vector<std::string>& named, const baogao::PluginHost& host) {
  InputFiles inputs;
  for (const std::string& path : named) {
    std::error_code error;
    if (path == "-") {
      inputs.files.push_back({path, "stdin"});
      continue;
    }
    if (!fs::is_directory(path, error)) {
      inputs.files.push_back({path, fs::path(path).filename().string()});
      continue;
    }
    std::vector<std::string> here;
    fs::recursive_directory_iterator walk(path, fs::directory_options::skip_permission_denied, error), end;
    while (!error && walk != end) {
      if (walk->is_regular_file(error) && is_report(walk->path(), host))
        here.push_back(walk->path().string());
      walk.increment(error);
    }
    if (error) {
      inputs.problems.push_back(
          {path,
           {"目录打不开（" + error.message() + "）；请检查权限",
            "the folder cannot be read (" + error.message() + "); check its permissions"}});
    } else if (here.empty()) {
      inputs.problems.push_back(
          {path, {"目录里没有报告；请检查路径", "the folder holds no reports; check the path"}});
    }
    std::sort(here.begin(), here.end());
    for (std::string& file : here) {
      std::string name = fs::path(file).filename().string();
      inputs.files.push_back({std::move(file), std::move(name)});
    }
  }
  return inputs;
}
