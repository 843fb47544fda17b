#include "closing.hpp"

#include <re2/re2.h>

#include <algorithm>

using baogao::Document;
using baogao::Span;

namespace {

constexpr std::size_t closing_paragraphs = 10;
constexpr std::size_t longest_signature = 150;  // bytes

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Closing find_closing(const Document& document) {
  static const RE2 organ(
      R"([^。，；：！？]*(?:委员会|人民政府|政府|委|局|厅|部|院|署|会|处|办公室|管委会|街道办事处|中心|司法所|集团|公司|学校|大学|站|总队|支队|大队)(?:\s*（?盖?章?）?)?)");
  static const RE2 date(
      R"([（(]?\s*(?:\d{4}|[一二][〇○零Oo０一二三四五六七八九]{3})\s*[年.\-/]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月.\-/]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*[）)]?)");
  Closing closing;
  const auto& paragraphs = document.paragraphs();
  const std::size_t first = paragraphs.size() - std::min(paragraphs.size(), closing_paragraphs);
  for (std::size_t i = first; i < paragraphs.size(); ++i) {
    const std::string_view line = document.normalized().slice(paragraphs[i]);
    if (line.size() > longest_signature) continue;
    if (RE2::FullMatch(piece(line), date)) {
      closing.date = document.to_source(paragraphs[i]);
    } else if (RE2::FullMatch(piece(line), organ) && !line.starts_with("抄送")) {
      closing.signature = document.to_source(paragraphs[i]);
    } else {
      // 青渡区人民政府2025年2月24日 in one line
      static const RE2 both(
          R"(([^。，；：！？]+(?:委员会|政府|委|局|厅|部|院|会|处|办公室|中心))\s*(\d{4}年\d{1,2}月\d{1,2}日))");
      if (RE2::FullMatch(piece(line), both))
        closing.signature = closing.date = document.to_source(paragraphs[i]);
    }
  }
  for (const auto& element : document.found.elements) {
    if (element.kind == "date" && !closing.date) closing.date = element.span;
  }
  return closing;
}

Span last_line(const Document& document) {
  const auto& paragraphs = document.paragraphs();
  return paragraphs.empty() ? Span{0, 0} : document.to_source(paragraphs.back());
}
