#include "baogao/host/pipeline.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "baogao/text/characters.hpp"
#include "text/encoding_evidence.hpp"

namespace baogao {
namespace {

constexpr std::size_t longest_line = 4'000'000;  // bytes; the longest report known is 700,000 in all
constexpr std::size_t deepest_brackets = 1000;

std::string sha256_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

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

// A line or a nesting of brackets that no report has.
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
  const auto invalid = source.invalid_bytes().size();
  if (invalid * 20 > source.characters()) {
    const std::string count = std::to_string(invalid), name = source.encoding().encoding;
    return Message{"按 " + name + " 读有 " + count + " 处非法字节；请用 --encoding 指定编码，或另存为 UTF-8",
                   "read as " + name + " it has " + count +
                       " invalid sequences; name the encoding with --encoding, or save it as UTF-8"};
  }
  return refusal_of_shape(source);
}

}  // namespace

Expected<std::string> read_file(const std::string& path) {
  errno = 0;
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = in ? static_cast<std::streamoff>(in.tellg()) : -1;
  if (!in || size < 0) {
    const std::string reason = errno != 0 ? std::strerror(errno) : "unknown error";
    return Message{"打不开（" + reason + "）；请检查路径和权限",
                   "cannot be opened (" + reason + "); check the path and its permissions"};
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.seekg(0);
  in.read(bytes.data(), size);
  if (in.gcount() != size) {
    return Message{"读取中断；请检查磁盘或网络", "reading broke off; check the disk or the network"};
  }
  return bytes;
}

namespace {

// Reads for a reader that turned its file into one of another format.
class HostReading final : public FileReading {
 public:
  explicit HostReading(const PluginHost& host) : host_(host) {}

  Expected<ReadText> read(std::string bytes, const std::string& name) const override {
    const Reader* reader = host_.reader_of(bytes, name);
    if (reader != nullptr) return reader->read(bytes, name, *this);
    Expected<SourceText> source = decode(std::move(bytes));
    if (!source) return source.error();
    ReadText read;
    read.text = source->text();
    read.media_type = source->media_type;
    read.encoding = source->encoding().encoding;
    read.wrapped = true;
    return read;
  }

 private:
  const PluginHost& host_;
};

Expected<SourceText> read_source(std::string bytes, const std::string& file, const PluginHost& host,
                                 const PipelineOptions& options) {
  if (const Reader* reader = host.reader_of(bytes, file)) {
    Expected<ReadText> read = reader->read(bytes, file, HostReading(host));
    if (!read) return read.error();
    const std::string_view text = read->text;
    if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
      return Message{"文件里没有文字；请检查是否为扫描件或空白文件",
                     "there is no text in the file; it may be a scan or blank"};
    }
    return SourceText(std::move(*read));
  }
  if (auto refusal = refusal_before_decoding(bytes)) return std::move(*refusal);
  const std::size_t size = bytes.size();
  Expected<SourceText> source = decode(std::move(bytes), options.encoding);
  if (!source) return source.error();
  if (auto refusal = refusal_after_decoding(size, *source)) return std::move(*refusal);
  return source;
}

}  // namespace

Expected<Document> read_document(std::string bytes, std::string file, const PluginHost& host,
                                 const PipelineOptions& options) {
  std::string sha256 = sha256_of(bytes);
  Expected<SourceText> source = read_source(std::move(bytes), file, host, options);
  if (!source) return source.error();
  if (!source->is_plain()) {
    if (auto refusal = refusal_of_shape(*source)) return std::move(*refusal);
  }
  source->sha256 = std::move(sha256);
  source->file = std::move(file);
  Document document(std::move(*source));
  document.identity = options.identity;
  const auto mark = [](const std::string& fact, ToldBy& by) {
    if (!fact.empty() && by == ToldBy::nothing) by = ToldBy::user;
  };
  mark(document.identity.kind, document.identity.kind_by);
  mark(document.identity.place, document.identity.place_by);
  mark(document.identity.year, document.identity.year_by);
  mark(document.identity.title, document.identity.title_by);
  return document;
}

Expected<Document> analyze(std::string bytes, std::string file, const PluginHost& host,
                           const PipelineOptions& options) {
  Expected<Document> document = read_document(std::move(bytes), std::move(file), host, options);
  if (!document) return document;
  document->explained = options.explained;
  document->catalogue = options.catalogue ? options.catalogue : standard_catalogue();
  host.run(*document);
  return document;
}

}  // namespace baogao
