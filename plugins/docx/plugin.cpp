// Word files (ECMA-376).

#include "baogao/host/plugin.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "baogao/text/zip_file.hpp"
#include "comments.hpp"
#include "document_text.hpp"

namespace {

using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

// An optional part: absent or broken it is empty.
pugi::xml_document part(const baogao::ZipFile& zip, const char* path) {
  pugi::xml_document document;
  if (const std::string* content = zip.find(path)) {
    document.load_buffer(content->data(), content->size(), pugi::parse_default | pugi::parse_ws_pcdata);
  }
  return document;
}

class Docx final : public baogao::Reader {
 public:
  explicit Docx(const std::filesystem::path& data) : symbols_(data) {}

  bool recognizes(std::string_view bytes, std::string_view) const override {
    // Not only the bytes: they also stand in an archive of Word files.
    if (!bytes.starts_with("PK\x03\x04") || bytes.find("word/document.xml") == std::string_view::npos)
      return false;
    const auto names = baogao::ZipFile::member_names(bytes);
    return std::find(names.begin(), names.end(), "word/document.xml") != names.end();
  }

  Expected<ReadText> read(const std::string& bytes, const std::string&,
                          const baogao::FileReading&) const override {
    const auto zip = baogao::ZipFile::open(bytes, [](std::string_view path) {
      return path == "word/document.xml" || path == "word/styles.xml" || path == "word/numbering.xml" ||
             path == "word/footnotes.xml";
    });
    if (!zip) return zip.error();
    const std::string* content = zip->find("word/document.xml");
    pugi::xml_document document;
    if (content == nullptr || !document.load_buffer(content->data(), content->size(),
                                                    pugi::parse_default | pugi::parse_ws_pcdata)) {
      return Message{"Word 文件的正文已损坏；请用 Word 或 WPS 打开后重新保存",
                     "the text of the Word file is damaged; open it in Word or WPS and save it again"};
    }
    auto read = read_document_text(document, part(*zip, "word/footnotes.xml"),
                                   ParagraphStyles(part(*zip, "word/styles.xml")), symbols_,
                                   ListNumbering(part(*zip, "word/numbering.xml")));
    if (read) read->media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return read;
  }

  Expected<std::string> annotate(const std::string& bytes,
                                 const std::vector<baogao::Finding>& findings) const override {
    return add_comments(bytes, findings, symbols_);
  }

 private:
  Symbols symbols_;
};

void register_docx(baogao::Registry& registry) {
  registry.add_reader({.name = "docx", .extensions = {"docx", "docm"}},
                      std::make_unique<Docx>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("docx", "1.0", "Word files: paragraphs, automatic numbers, tables, text boxes, footnotes",
              register_docx)
