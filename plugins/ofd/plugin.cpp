// OFD files, the national format for electronic documents (GB/T 33190-2016).

#include "baogao/host/plugin.hpp"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>

#include "baogao/text/characters.hpp"
#include "baogao/text/zip_file.hpp"
#include "page_content.hpp"

namespace {

using baogao::Block;
using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

constexpr std::size_t most_pages = 3000;

const char* local_name(pugi::xml_node node) {
  const char* colon = std::strchr(node.name(), ':');
  return colon == nullptr ? node.name() : colon + 1;
}

// Children of any depth below `node` along local names.
pugi::xml_node child(pugi::xml_node node, const char* name) {
  for (const pugi::xml_node inner : node.children()) {
    if (std::strcmp(local_name(inner), name) == 0) return inner;
  }
  return {};
}

class Package {
 public:
  explicit Package(const baogao::ZipFile& zip) : zip_(zip) {}

  // A path in the package: from its root when it begins with /, else from the folder of the file that names
  // it. Members written on Windows may stand under \ and in another case of letters.
  const std::string* find(const std::string& folder, std::string path, std::string* found = nullptr) const {
    for (char& c : path) {
      if (c == '\\') c = '/';
    }
    std::string full = path.starts_with('/') ? path.substr(1) : folder.empty() ? path : folder + "/" + path;
    full = resolve(full);
    for (const std::string& candidate : {full, resolve(path.starts_with('/') ? path.substr(1) : path)}) {
      if (const std::string* content = lookup(candidate)) {
        if (found != nullptr) *found = candidate;
        return content;
      }
    }
    return nullptr;
  }

 private:
  static std::string resolve(const std::string& path) {
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t i = 0; i <= path.size(); ++i) {
      if (i < path.size() && path[i] != '/') {
        part += path[i];
        continue;
      }
      if (part == "..") {
        if (!parts.empty()) parts.pop_back();
      } else if (!part.empty() && part != ".") {
        parts.push_back(part);
      }
      part.clear();
    }
    std::string result;
    for (const std::string& one : parts) result += (result.empty() ? "" : "/") + one;
    return result;
  }
  static std::string folded(std::string text) {
    for (char& c : text) c = c == '\\' ? '/' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    while (text.starts_with('/')) text.erase(0, 1);
    return text;
  }
  const std::string* lookup(const std::string& path) const {
    if (const std::string* content = zip_.find(path)) return content;
    const std::string wanted = folded(path);
    for (const auto& [name, content] : zip_.members()) {
      if (folded(name) == wanted) return &content;
    }
    return nullptr;
  }

  const baogao::ZipFile& zip_;
};

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool load(pugi::xml_document& document, const std::string* content) {
  return content != nullptr &&
         document.load_buffer(content->data(), content->size(), pugi::parse_default | pugi::parse_ws_pcdata);
}

class Ofd final : public baogao::Reader {
 public:
  bool recognizes(std::string_view bytes, std::string_view name) const override {
    if (!bytes.starts_with("PK\x03\x04")) return false;
    if (name.ends_with(".ofd")) return true;
    if (bytes.find("OFD.xml") == std::string_view::npos) return false;
    const auto names = baogao::ZipFile::member_names(bytes);
    return std::any_of(names.begin(), names.end(), [](const std::string& member) {
      return member == "OFD.xml" || member.ends_with("/OFD.xml");
    });
  }

  Expected<ReadText> read(const std::string& bytes, const std::string&,
                          const baogao::FileReading&) const override {
    const auto zip = baogao::ZipFile::open(
        bytes, [](std::string_view path) { return path.ends_with(".xml") || path.ends_with(".XML"); });
    if (!zip) return zip.error();
    const Package package(*zip);
    pugi::xml_document root;
    if (!load(root, package.find("", "OFD.xml"))) {
      return Message{"OFD 文件缺少 OFD.xml 或已损坏；请用原软件重新导出",
                     "the OFD file has no OFD.xml, or a damaged one; export it again"};
    }
    ReadText read;
    read.media_type = "application/ofd";
    read.wrapped = true;
    int page = 0;
    for (const pugi::xml_node body : root.document_element().children()) {
      if (std::strcmp(local_name(body), "DocBody") != 0) continue;
      if (!read_body(package, child(body, "DocRoot").text().get(), page, read)) {
        return Message{"OFD 文件的文档结构已损坏，或页数过多；请用原软件重新导出",
                       "the document of the OFD file is damaged or has too many pages; export it again"};
      }
    }
    if (read.text.find_first_not_of(" \n\f") == std::string::npos) {
      return Message{"OFD 里没有文字，可能是扫描件或只有图形；请先用文字识别（OCR）软件转换",
                     "there is no text in the OFD file, it may be a scan or only drawings; run it through "
                     "text recognition (OCR) first"};
    }
    if (has_no_characters(read.text)) {
      return Message{
          "OFD 的字体没有给出字符，只有字形；请用原软件重新导出，或先做文字识别（OCR）",
          "the fonts of the OFD file give glyphs and no characters; export it again, or run it through "
          "text recognition (OCR) first"};
    }
    return read;
  }

 private:
  // Private-use code points stand where a font says only how its glyphs look.
  static bool has_no_characters(std::string_view text) {
    std::size_t of_font = 0, all = 0;
    for (const char32_t c : baogao::to_utf32(text)) {
      if (c <= U' ') continue;
      ++all;
      of_font += c >= 0xE000 && c <= 0xF8FF ? 1U : 0U;
    }
    return of_font * 2 > all;
  }

  static bool read_body(const Package& package, const std::string& path, int& page, ReadText& read) {
    std::string found;
    pugi::xml_document document;
    if (!load(document, package.find("", path, &found))) return false;
    const std::string folder = folder_of(found);
    const pugi::xml_node root = document.document_element();
    for (const pugi::xml_node entry : child(root, "Pages").children()) {
      if (std::strcmp(local_name(entry), "Page") != 0) continue;
      if (static_cast<std::size_t>(++page) > most_pages) return false;
      std::vector<PlacedText> runs;
      pugi::xml_document content;
      if (load(content, package.find(folder, entry.attribute("BaseLoc").value()))) {
        collect_templates(package, folder, root, content.document_element(), runs);
        collect_text(child(content.document_element(), "Content"), runs);
      }
      Block block;
      block.page = page;
      if (!read.text.empty()) read.text += '\f';
      block.span.start = read.text.size();
      for (const std::string& line : lines_of(std::move(runs))) read.text += line + "\n";
      block.span.end = read.text.size();
      if (!block.span.empty()) read.blocks.push_back(std::move(block));
    }
    return true;
  }

  // Text that a template page puts under this one (7.7 TemplatePage).
  static void collect_templates(const Package& package, const std::string& folder, pugi::xml_node root,
                                pugi::xml_node page, std::vector<PlacedText>& runs) {
    for (const pugi::xml_node use : page.children()) {
      if (std::strcmp(local_name(use), "Template") != 0) continue;
      const std::string id = use.attribute("TemplateID").value();
      for (const pugi::xml_node declared : child(root, "CommonData").children()) {
        if (std::strcmp(local_name(declared), "TemplatePage") != 0 || id != declared.attribute("ID").value())
          continue;
        pugi::xml_document content;
        if (load(content, package.find(folder, declared.attribute("BaseLoc").value()))) {
          collect_text(child(content.document_element(), "Content"), runs);
        }
      }
    }
  }
};

void register_ofd(baogao::Registry& registry) {
  registry.add_reader({.name = "ofd", .extensions = {"ofd"}}, std::make_unique<Ofd>());
}

}  // namespace

BAOGAO_PLUGIN("ofd", "1.0", "OFD files: text in reading order", register_ofd)
