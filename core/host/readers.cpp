// Which reader takes a file.

#include <algorithm>
#include <cctype>

#include "host/plugin_host_state.hpp"

namespace baogao {

Expected<std::string> Reader::annotate(const std::string&, const std::vector<Finding>&) const {
  return Message{"这种文件写不进批注；请把稿件存为 .docx，或用 --format html",
                 "files of this kind take no comments; save the draft as .docx, or use --format html"};
}

const Reader* PluginHost::reader_of(std::string_view bytes, std::string_view name) const {
  for (const auto& entry : state_->offers.readers) {
    if (entry.reader->recognizes(bytes, name)) return entry.reader.get();
  }
  return nullptr;
}

const Unpacker* PluginHost::unpacker_of(std::string_view bytes, std::string_view name) const {
  for (const auto& entry : state_->offers.unpackers) {
    if (entry.reader->recognizes(bytes, name)) return entry.reader.get();
  }
  return nullptr;
}

bool PluginHost::tries(const std::filesystem::path& file) const {
  std::string extension = file.extension().string();
  if (extension.empty()) return false;
  extension.erase(0, 1);
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (extension == "txt" || extension == "text") return true;
  const auto names = [&](const auto& entry) {
    const auto& known = entry.declaration.extensions;
    return std::find(known.begin(), known.end(), extension) != known.end();
  };
  return std::any_of(state_->offers.readers.begin(), state_->offers.readers.end(), names) ||
         std::any_of(state_->offers.unpackers.begin(), state_->offers.unpackers.end(), names);
}

}  // namespace baogao
