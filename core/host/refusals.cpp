#include "host/refusals.hpp"

#include <algorithm>
#include <array>

#include "baogao/text/characters.hpp"
#include "text/encoding_evidence.hpp"
#include "text/mojibake.hpp"

namespace baogao {
namespace {

constexpr std::size_t longest_line = 4'000'000;  // bytes; the longest report known is 700,000 in all
constexpr std::size_t deepest_brackets = 1000;

// What no text holds: many control characters, or characters that no report has side by side.
bool is_binary(const SourceText& source) {
  Characters sample;
  sample.assign(source.text().substr(0, 16384), 0);
  const auto controls =
      static_cast<std::size_t>(std::count_if(sample.view().begin(), sample.view().end(), [](char32_t c) {
        return c < 0x20 && c != U'\n' && c != U'\r' && c != U'\t' && c != U'\f' && c != U'\v';
      }));
  if (controls > 8 && controls * 50 > sample.size()) return true;
  // Valid UTF-8 of any length is text; the other encodings read almost anything.
  if (source.encoding().encoding == "UTF-8" || sample.size() <= 64) return false;
  constexpr double least_likely = -11.0;  // nats a character: reports have about -6, random bytes -13
  double likelihood = 0;
  for (const char32_t c : sample.view()) likelihood += log_probability(c);
  return likelihood < least_likely * static_cast<double>(sample.size());
}

}  // namespace

std::optional<Message> refusal_before_decoding(std::string_view bytes) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  const std::string_view content = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  if (std::all_of(content.begin(), content.end(), blank)) {
    return Message{"文件是空的；请检查是否保存完整", "the file is empty; check that it was saved completely"};
  }
  struct Signature {
    std::string_view magic;
    std::string_view zh, en;
  };
  static constexpr std::array<Signature, 6> signatures = {{
      {"%PDF-", "PDF 文件", "a PDF file"},
      {"PK\x03\x04", "Word、OFD 或压缩文件", "a Word, OFD or zip file"},
      {"\xD0\xCF\x11\xE0", "旧版 Office 文件", "an old Office file"},
      {"{\\rtf", "RTF 文件", "an RTF file"},
      {"\x89PNG", "图片", "a picture"},
      {"\xFF\xD8\xFF", "图片", "a picture"},
  }};
  for (const Signature& signature : signatures) {
    if (!bytes.starts_with(signature.magic)) continue;
    return Message{
        "这是" + std::string(signature.zh) + "，没有插件能读；请另存为纯文本（.txt）",
        "this is " + std::string(signature.en) + ", which no plugin reads; save it as plain text (.txt)"};
  }
  return std::nullopt;
}

std::optional<Message> refusal_of_shape(const SourceText& source) {
  const std::string_view text = source.text();
  std::size_t line_start = 0, depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : '\n';
    if (c != '\n' && c != '\r' && c != '(' && c != ')' && c != '\xEF') continue;
    if (c == '\n' || c == '\r') {
      if (i - line_start > longest_line) {
        const std::string line = std::to_string(source.position(line_start).line);
        const std::string size = std::to_string((i - line_start) / 1'000'000);
        return Message{"第 " + line + " 行长达 " + size + " MB，不像报告；请检查文件，按段落换行后再试",
                       "line " + line + " is " + size +
                           " MB long, which no report has; check the file and break it into paragraphs"};
      }
      line_start = i + 1;
      depth = 0;
    } else if (c == '(' || (c == '\xEF' && text.substr(i, 3) == "（")) {
      if (++depth > deepest_brackets) {
        const std::string line = std::to_string(source.position(i).line),
                          limit = std::to_string(deepest_brackets);
        return Message{"第 " + line + " 行括号嵌套超过 " + limit + " 层，不像报告；请检查文件",
                       "line " + line + " nests brackets more than " + limit +
                           " deep, which no report does; check the file"};
      }
    } else if (depth > 0 && (c == ')' || (c == '\xEF' && text.substr(i, 3) == "）"))) {
      --depth;
    }
  }
  return std::nullopt;
}

std::optional<Message> refusal_after_decoding(std::size_t file_size, const SourceText& source) {
  if (is_binary(source)) {
    return Message{"不是文本文件；请另存为纯文本（.txt）",
                   "the file is not text; save it as plain text (.txt)"};
  }
  if (source.encoding().encoding.starts_with("UTF-16") && file_size % 2 != 0) {
    return Message{"UTF-16 文件在半个字符处断开；请重新复制或下载该文件",
                   "the UTF-16 file breaks off inside a character; copy or download it again"};
  }
  if (is_utf8_read_as_gbk(source.text())) {
    return Message{
        "是乱码：UTF-8 文本曾被当作 GBK 读入后另存；请从原文件重新复制，或按 GBK 导出后再按 UTF-8 打开",
        "the text is garbled: UTF-8 was once read as GBK and saved; copy it again from its source, or save "
        "it "
        "as GBK and open that as UTF-8"};
  }
  const auto invalid = source.invalid_bytes().size();
  if (invalid * 20 > source.characters()) {
    const std::string count = std::to_string(invalid), name = source.encoding().encoding;
    return Message{"按 " + name + " 读有 " + count + " 处非法字节；请用 --encoding 指定编码，或另存为 UTF-8",
                   "read as " + name + " it has " + count +
                       " invalid sequences; name the encoding with --encoding, or save it as UTF-8"};
  }
  return refusal_of_shape(source);
}

}  // namespace baogao
