// PDF files: the text in reading order, page by page.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <sstream>

#include "baogao/plugin.hpp"
#include "page_heads.hpp"

namespace {

using baogao::Block;
using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

constexpr int most_pages = 3000;

PageLines lines_of(const poppler::page& page) {
  const poppler::byte_array bytes = page.text(page.page_rect(), poppler::page::non_raw_non_physical_layout).to_utf8();
  std::istringstream text(std::string(bytes.begin(), bytes.end()));
  PageLines lines;
  for (std::string line; std::getline(text, line);) {
    std::erase(line, '\f');
    lines.push_back(std::move(line));
  }
  while (!lines.empty() && lines.back().find_first_not_of(" \r") == std::string::npos) lines.pop_back();
  return lines;
}

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
  bool recognizes(std::string_view bytes, std::string_view) const override {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
  }

  Expected<ReadText> read(const std::string& bytes, const std::string&, const baogao::FileReading&) const override {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) {
      return Message{"PDF 已损坏或不完整；请重新下载", "the PDF is damaged or cut off; download it again"};
    }
    if (document->is_locked()) {
      return Message{"PDF 有密码保护；请去掉密码后再试", "the PDF is protected by a password; remove it and try again"};
    }
    const int count = document->pages();
    if (count > most_pages) {
      return Message{"PDF 有 " + std::to_string(count) + " 页，不像报告；请拆分后再试",
                     "the PDF has " + std::to_string(count) + " pages, which no report has; split it"};
    }
    std::vector<PageLines> pages;
    for (int i = 0; i < count; ++i) {
      const std::unique_ptr<poppler::page> page(document->create_page(i));
      pages.push_back(page ? lines_of(*page) : PageLines());
    }
    drop_running_heads(pages);
    return assemble(pages);
  }

 private:
  static Expected<ReadText> assemble(const std::vector<PageLines>& pages) {
    ReadText read;
    read.media_type = "application/pdf";
    read.wrapped = true;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      Block block;
      block.page = static_cast<int>(i) + 1;
      block.span.start = read.text.size();
      for (const std::string& line : pages[i]) read.text += line + "\n";
      block.span.end = read.text.size();
      if (i + 1 < pages.size()) read.text += '\f';
      if (!block.span.empty()) read.blocks.push_back(std::move(block));
    }
    if (read.text.find_first_not_of(" \r\n\f\t") == std::string::npos) {
      return Message{"PDF 里没有文字，多半是扫描件；请先用文字识别（OCR）软件转换",
                     "there is no text in the PDF, it is most likely a scan; run it through text recognition (OCR) first"};
    }
    if (is_garbled(read.text)) {
      return Message{"PDF 的字体没有编码表，文字无法取出；请找可复制文字的版本，或用文字识别（OCR）软件转换",
                     "the fonts of the PDF have no map to characters, its text cannot be taken out; find a version whose text can be copied, or use text recognition (OCR)"};
    }
    return read;
  }
};

void register_pdf(baogao::Registry& registry) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);  // its complaints are not for the user
  registry.add_reader({.name = "pdf", .extensions = {"pdf"}}, std::make_unique<Pdf>());
}

}  // namespace

BAOGAO_PLUGIN("pdf", "1.0", "PDF files: text in reading order without running heads", register_pdf)
