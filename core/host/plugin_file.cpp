#include "host/plugin_file.hpp"

#include <elf.h>
#include <fcntl.h>
#include <re2/re2.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <string_view>

#include "baogao/host/plugin.hpp"

#define BAOGAO_TEXT_OF(name) #name
#define BAOGAO_TEXT(name) BAOGAO_TEXT_OF(name)

namespace baogao {
namespace {

namespace fs = std::filesystem;

// The bytes of a file, of which only those are read that somebody looks at.
class MappedFile {
 public:
  explicit MappedFile(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
      void* const mapped =
          ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
      if (mapped != MAP_FAILED)
        bytes_ = {static_cast<const char*>(mapped), static_cast<std::size_t>(status.st_size)};
    }
    ::close(descriptor);
  }
  ~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

bool is_elf(std::string_view bytes) {
  return bytes.starts_with(
      "\x7F"
      "ELF");
}

// Cut off before the headers of its sections, which stand at the end.
bool is_whole(std::string_view bytes) {
  Elf64_Ehdr header;
  if (bytes.size() < sizeof header) return false;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header.e_shoff <= bytes.size() &&
         std::size_t{header.e_shnum} * header.e_shentsize <= bytes.size() - header.e_shoff;
}

// Names of exported symbols stand in the library's string table, between zeros, whether it is stripped or
// not: baogao_plugin_v2_3f09a1b2c4d5, of version 1 baogao_plugin_v1. A message that holds the name stands
// between words.
std::optional<PluginStamp> stamp_in(std::string_view bytes) {
  static const RE2 name_pattern(R"(baogao_plugin_v(\d{1,4})(?:_([0-9a-f]{1,64}))?)");
  constexpr std::string_view stem = "baogao_plugin_v";
  std::string_view rest = bytes;
  while (const void* const found = ::memmem(rest.data(), rest.size(), stem.data(), stem.size())) {
    const std::string_view name =
        rest.substr(static_cast<std::size_t>(static_cast<const char*>(found) - rest.data()));
    const std::string_view whole = name.substr(0, name.find('\0'));
    PluginStamp stamp;
    if (name.data() > bytes.data() && name.data()[-1] == '\0' &&
        RE2::FullMatch({whole.data(), whole.size()}, name_pattern, &stamp.api_version, &stamp.digest))
      return stamp;
    rest = name.substr(stem.size());
  }
  return std::nullopt;
}

}  // namespace

std::string PluginStamp::text() const {
  return "v" + std::to_string(api_version) + (digest.empty() ? "" : "-" + digest);
}

const PluginStamp& own_stamp() {
  static const PluginStamp stamp{BAOGAO_PLUGIN_API, BAOGAO_TEXT(BAOGAO_ABI_STAMP)};
  return stamp;
}

const std::string& own_symbol() {
  static const std::string symbol = BAOGAO_TEXT(BAOGAO_PLUGIN_SYMBOL);
  return symbol;
}

std::optional<Message> refusal_of(const fs::path& library) {
  const MappedFile file(library);
  if (!is_elf(file.bytes())) {
    return Message{"不是动态库，已跳过；请从插件目录中移走",
                   "is not a shared library; skipped; move it out of the plugin folder"};
  }
  if (!is_whole(file.bytes())) {
    return Message{"动态库已损坏，已跳过；请重新安装该插件",
                   "is a damaged shared library; skipped; install the plugin again"};
  }
  const std::optional<PluginStamp> stamp = stamp_in(file.bytes());
  if (!stamp) {
    return Message{"没有导出符号 " + own_symbol() + "，不是本程序的插件；请从插件目录中移走",
                   "exports no symbol " + own_symbol() +
                       ", so it is no plugin of this program; move it out of the plugin folder"};
  }
  if (*stamp == own_stamp()) return std::nullopt;
  return Message{"为插件接口 " + stamp->text() + " 编译，本程序为 " + own_stamp().text() +
                     "；请用本程序的头文件重新编译",
                 "was built for plugin API " + stamp->text() + ", this program has " + own_stamp().text() +
                     "; rebuild it with this program's headers"};
}

}  // namespace baogao
