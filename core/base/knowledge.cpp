#include "baogao/base/knowledge.hpp"

#include <cstdlib>
#include <sstream>
#include <string>

namespace baogao {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders_of_environment() {
  std::vector<fs::path> folders;
  const char* const path = std::getenv("BAOGAO_KNOWLEDGE");
  if (path == nullptr) return folders;
  std::istringstream parts(path);
  for (std::string part; std::getline(parts, part, ':');) {
    if (!part.empty()) folders.emplace_back(part);
  }
  return folders;
}

std::vector<fs::path>& kept_folders() {
  static std::vector<fs::path> folders = folders_of_environment();
  return folders;
}

}  // namespace

void use_knowledge(std::vector<fs::path> folders) { kept_folders() = std::move(folders); }

const std::vector<fs::path>& knowledge_folders() { return kept_folders(); }

std::vector<fs::path> with_knowledge(const fs::path& own) {
  std::vector<fs::path> files = {own};
  for (const fs::path& folder : knowledge_folders()) {
    std::error_code ignored;
    if (fs::is_regular_file(folder / own.filename(), ignored)) files.push_back(folder / own.filename());
  }
  return files;
}

}  // namespace baogao
