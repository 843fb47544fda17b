// PDF pages through Poppler.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <sstream>

#include "baogao/export.hpp"
#include "page_source.hpp"

namespace {

using baogao::Expected;
using baogao::Message;

constexpr int most_pages = 3000;

PageLines lines_of(const poppler::page& page) {
  const poppler::byte_array bytes =
      page.text(page.page_rect(), poppler::page::non_raw_non_physical_layout).to_utf8();
  std::istringstream text(std::string(bytes.begin(), bytes.end()));
  PageLines lines;
  for (std::string line; std::getline(text, line);) {
    std::erase(line, '\f');
    lines.push_back(std::move(line));
  }
  while (!lines.empty() && lines.back().find_first_not_of(" \r") == std::string::npos) lines.pop_back();
  return lines;
}

class PopplerPages final : public PageSource {
 public:
  // Its complaints are not for the user.
  PopplerPages() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  }

  Expected<std::vector<PageLines>> read(const std::string& bytes) const override {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) {
      return Message{"PDF 已损坏或不完整；请重新下载", "the PDF is damaged or cut off; download it again"};
    }
    if (document->is_locked()) {
      return Message{"PDF 有密码保护；请去掉密码后再试",
                     "the PDF is protected by a password; remove it and try again"};
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
    return pages;
  }
};

const PopplerPages pages;

}  // namespace

extern "C" BAOGAO_API const PageSource* const baogao_pdf_page_source;
const PageSource* const baogao_pdf_page_source = &pages;
