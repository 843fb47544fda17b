// PDF files: the text in reading order, page by page.

#include "baogao/host/plugin.hpp"

#include <memory>

#include "baogao/base/late_library.hpp"
#include "page_source.hpp"

namespace {

using baogao::Block;
using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

// Han characters among those that are no blank: a font without a map gives none.
bool is_garbled(const std::string& text) {
  std::size_t han = 0, other = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE4 && byte <= 0xE9) ++han;
    if (byte > 0x20 && byte < 0x7F) ++other;
  }
  return other > 400 && han * 20 < other;
}

class Pdf final : public baogao::Reader {
 public:
  explicit Pdf(std::filesystem::path data) : data_(std::move(data)) {}

  bool recognizes(std::string_view bytes, std::string_view) const override {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
  }

  Expected<ReadText> read(const std::string& bytes, const std::string&,
                          const baogao::FileReading&) const override {
    const auto& source = this->source();
    if (!source) return source.error();
    auto pages = (*source)->read(bytes);
    if (!pages) return pages.error();
    drop_running_heads(*pages);
    return assemble(*pages);
  }

 private:
  // Loaded once, by whichever thread comes first, and for good.
  const Expected<const PageSource*>& source() const {
    static const auto loaded =
        baogao::load_late<PageSource>(baogao::late_libraries(data_).at(0), page_source_symbol);
    return loaded;
  }

  // A paragraph a line, as far as the page shows where they begin: those begin with two ideographic spaces,
  // so that what follows a page break without them goes on.
  static void append_lines(const PageLines& lines, std::string& text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != ' '; };
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const PageLine& line = lines[k];
      if (line.text.empty()) continue;
      if (k > 0 && lines[k - 1].goes_on && !lines[k - 1].text.empty()) {
        text.pop_back();
        if (is_ascii(text.back()) && is_ascii(line.text.front())) text += ' ';
      } else if (line.begins) {
        text += "\u3000\u3000";
      }
      text += line.text + "\n";
    }
  }

  static Expected<ReadText> assemble(const std::vector<PageLines>& pages) {
    ReadText read;
    read.media_type = "application/pdf";
    read.wrapped = true;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      Block block;
      block.page = static_cast<int>(i) + 1;
      block.span.start = read.text.size();
      append_lines(pages[i], read.text);
      block.span.end = read.text.size();
      if (i + 1 < pages.size()) read.text += '\f';
      if (!block.span.empty()) read.blocks.push_back(std::move(block));
    }
    if (read.text.find_first_not_of(" \r\n\f\t") == std::string::npos) {
      return Message{"PDF 里没有文字，多半是扫描件；请先用文字识别（OCR）软件转换",
                     "there is no text in the PDF, it is most likely a scan; run it through text recognition "
                     "(OCR) first"};
    }
    if (is_garbled(read.text)) {
      return Message{"PDF 的字体没有编码表，文字无法取出；请找可复制文字的版本，或用文字识别（OCR）软件转换",
                     "the fonts of the PDF have no map to characters, its text cannot be taken out; find a "
                     "version whose text can be copied, or use text recognition (OCR)"};
    }
    return read;
  }

  std::filesystem::path data_;
};

void register_pdf(baogao::Registry& registry) {
  registry.add_reader({.name = "pdf", .extensions = {"pdf"}},
                      std::make_unique<Pdf>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("pdf", "1.0", "PDF files: text in reading order without running heads", register_pdf)
