#include "baogao/host/pipeline.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "host/refusals.hpp"

namespace baogao {
namespace {

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
