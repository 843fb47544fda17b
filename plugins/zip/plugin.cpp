// Archives of reports.

#include "baogao/host/plugin.hpp"

#include <algorithm>

#include "baogao/text/zip_file.hpp"

namespace {

using baogao::ArchiveMember;
using baogao::Expected;

// Where members say they stand: not above the archive, not at the root.
bool is_plain_path(std::string_view path) {
  return !path.starts_with('/') && path.find("..") == std::string_view::npos &&
         path.find('\\') == std::string_view::npos;
}

class Zip final : public baogao::Unpacker {
 public:
  bool recognizes(std::string_view bytes, std::string_view) const override {
    if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("PK\x05\x06")) return false;
    // Office files are zips too, and documents of their own.
    const auto names = baogao::ZipFile::member_names(bytes);
    const auto is_of_document = [](const std::string& member) {
      return member == "word/document.xml" || member == "xl/workbook.xml" ||
             member == "ppt/presentation.xml" || member == "OFD.xml" || member.ends_with("/OFD.xml") ||
             member == "mimetype";
    };
    if (std::any_of(names.begin(), names.end(), is_of_document)) return false;
    return true;
  }

  Expected<std::vector<ArchiveMember>> unpack(const std::string& bytes) const override {
    auto zip = baogao::ZipFile::open(bytes, [](std::string_view path) {
      return is_plain_path(path) && !path.starts_with("__MACOSX/") &&
             path.find("/.") == std::string_view::npos;
    });
    if (!zip) return zip.error();
    std::vector<ArchiveMember> members;
    for (auto& [name, content] : zip->take()) members.push_back({name, std::move(content)});
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return members;
  }
};

void register_zip(baogao::Registry& registry) {
  registry.add_unpacker({.name = "zip", .extensions = {"zip"}}, std::make_unique<Zip>());
}

}  // namespace

BAOGAO_PLUGIN("zip", "1.0", "archives of reports, each member in turn", register_zip)
