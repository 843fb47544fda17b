// Older and other office formats, through LibreOffice where it is installed.

#include "baogao/host/plugin.hpp"

#include <algorithm>

#include "conversion.hpp"

namespace {

using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

std::string extension_of(std::string_view name) {
  const std::size_t point = name.rfind('.');
  std::string extension(point == std::string_view::npos ? std::string_view() : name.substr(point + 1));
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

// The kind of file by its content: ole (.doc, .wps), rtf, odt; empty for others.
std::string kind_of(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return "ole";
  if (bytes.starts_with("{\\rtf")) return "rtf";
  if (bytes.starts_with("PK\x03\x04") &&
      bytes.substr(0, 200).find("mimetypeapplication/vnd.oasis.opendocument.text") !=
          std::string_view::npos) {
    return "odt";
  }
  return {};
}

class Office final : public baogao::Reader {
 public:
  bool recognizes(std::string_view bytes, std::string_view) const override { return !kind_of(bytes).empty(); }

  Expected<ReadText> read(const std::string& bytes, const std::string& name,
                          const baogao::FileReading& others) const override {
    const std::string kind = kind_of(bytes);
    // Word's encrypted files are OLE containers with this stream, its name in UTF-16.
    static const std::string encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (kind == "ole" && bytes.find(encrypted) != std::string::npos) {
      return Message{"文件有密码保护；请去掉密码后再试",
                     "the file is protected by a password; remove it and try again"};
    }
    const std::string soffice = find_soffice();
    if (soffice.empty()) {
      return Message{
          "读这种文件需要 LibreOffice；请安装 libreoffice-writer-nogui（sudo apt-get install "
          "libreoffice-writer-nogui），或另存为 .docx",
          "reading this kind of file needs LibreOffice; install libreoffice-writer-nogui (sudo apt-get "
          "install libreoffice-writer-nogui), or save it as .docx"};
    }
    std::string extension = kind;
    if (kind == "ole") extension = extension_of(name) == "wps" ? "wps" : "doc";
    auto docx = convert_to_docx(soffice, bytes, extension);
    if (!docx) return docx.error();
    auto read = others.read(std::move(*docx), name + ".docx");
    if (read) {
      read->media_type = kind == "rtf"   ? "application/rtf"
                         : kind == "odt" ? "application/vnd.oasis.opendocument.text"
                                         : "application/msword";
    }
    return read;
  }
};

void register_office(baogao::Registry& registry) {
  registry.add_reader({.name = "office", .extensions = {"doc", "wps", "rtf", "odt"}},
                      std::make_unique<Office>());
}

}  // namespace

BAOGAO_PLUGIN("office", "1.0", ".doc, .wps, .rtf and .odt through LibreOffice", register_office)
