#include "host/plugin_file.hpp"

#include <re2/re2.h>

#include <boost/dll/library_info.hpp>
#include <fstream>
#include <sstream>

#include "baogao/host/plugin.hpp"

#define BAOGAO_TEXT_OF(name) #name
#define BAOGAO_TEXT(name) BAOGAO_TEXT_OF(name)

namespace baogao {
namespace {

namespace fs = std::filesystem;

// Matches baogao_plugin_v2_3f09a1b2c4d5 and, of version 1, baogao_plugin_v1; not baogao_plugin_version.
constexpr const char* symbol_pattern = R"(baogao_plugin_v(\d{1,4})(?:_([0-9a-f]{1,64}))?)";

bool is_elf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  char magic[4] = {};
  in.read(magic, 4);
  return std::string_view(magic, 4) ==
         "\x7F"
         "ELF";
}

// A stripped library lists nothing to library_info, but keeps the name in its string table.
std::optional<PluginStamp> stamp_in_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  const std::string bytes = std::move(content).str();
  // Between zeros: not the name inside of a message.
  static const RE2 exported_name(std::string(R"(\x00)") + symbol_pattern + R"(\x00)", RE2::Latin1);
  re2::StringPiece rest(bytes);
  PluginStamp stamp;
  if (!RE2::FindAndConsume(&rest, exported_name, &stamp.api_version, &stamp.digest)) return std::nullopt;
  return stamp;
}

// Throws where the file is no whole library.
std::optional<PluginStamp> stamp_of(const fs::path& file) {
  static const RE2 whole_name(symbol_pattern);
  boost::dll::library_info info(file.string());
  for (const std::string& symbol : info.symbols()) {
    PluginStamp stamp;
    if (RE2::FullMatch(symbol, whole_name, &stamp.api_version, &stamp.digest)) return stamp;
  }
  return stamp_in_bytes(file);
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
  if (!is_elf(library)) {
    return Message{"不是动态库，已跳过；请从插件目录中移走",
                   "is not a shared library; skipped; move it out of the plugin folder"};
  }
  std::optional<PluginStamp> stamp;
  try {
    stamp = stamp_of(library);
  } catch (const std::exception&) {
    return Message{"动态库已损坏，已跳过；请重新安装该插件",
                   "is a damaged shared library; skipped; install the plugin again"};
  }
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
