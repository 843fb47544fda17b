#include "baogao/base/late_library.hpp"

#include <dlfcn.h>

#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

// The loader says "libpoppler-cpp.so.0: cannot open shared object file: No such file or directory".
std::string missing_library(const std::string& said) {
  if (said.find("cannot open shared object file") == std::string::npos) return "";
  return said.substr(0, said.find(':'));
}

Message why_not(const LateLibrary& library, const std::string& said) {
  const std::string file = library.file.string();
  std::error_code ignored;
  if (!std::filesystem::exists(library.file, ignored)) {
    return {"缺少文件 " + file + "，安装不完整；请重新安装 baogao",
            "the file " + file + " is missing from the installation; install baogao again"};
  }
  const std::string missing = missing_library(said);
  if (missing.empty()) {
    return {"不能加载 " + file + "（" + said + "）；请重新安装 baogao 和软件包 " + library.package,
            file + " cannot be loaded (" + said + "); install baogao and the package " + library.package +
                " again"};
  }
  return {"缺少系统库 " + missing + "；请安装软件包：apt install " + library.package,
          "the system has no library " + missing + "; install its package: apt install " + library.package};
}

// Null where it cannot be loaded, and what the loader said in `said`.
void* open(const LateLibrary& library, std::string& said) {
  void* const handle = dlopen(library.file.c_str(), RTLD_NOW | RTLD_NODELETE);
  if (handle == nullptr) said = dlerror();
  return handle;
}

}  // namespace

std::vector<LateLibrary> late_libraries(const std::filesystem::path& data_directory) {
  std::vector<LateLibrary> libraries;
  const std::filesystem::path list = data_directory / "libraries.tsv";
  if (!std::filesystem::exists(list)) return libraries;
  const TableFile table(list, {"library", "package"});
  for (const TableFile::Row& row : table.rows())
    libraries.push_back({data_directory / row[0], std::string(row[1])});
  return libraries;
}

Expected<const void*> load_symbol(const LateLibrary& library, const char* symbol) {
  std::string said;
  void* const handle = open(library, said);
  if (handle == nullptr) return why_not(library, said);
  const void* const address = dlsym(handle, symbol);
  if (address == nullptr) return why_not(library, dlerror());
  return address;
}

std::optional<Message> problem_of(const LateLibrary& library) {
  std::string said;
  if (open(library, said) != nullptr) return std::nullopt;
  return why_not(library, said);
}

}  // namespace baogao
