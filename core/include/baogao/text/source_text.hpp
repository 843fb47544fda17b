// A file's text as UTF-8, with the way back to the bytes of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/base/span.hpp"
#include "baogao/text/blocks.hpp"
#include "baogao/text/offset_map.hpp"
#include "baogao/text/read_text.hpp"

namespace baogao {

// How the encoding was found out, for the person who has to trust it.
struct EncodingReading {
  std::string encoding;  // IANA name: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5
  std::string evidence;  // "byte order mark", "strict UTF-8", "common characters", "forced"
  std::string second;    // the next best reading, empty when none is possible
  double margin = 0;     // log-likelihood, in nats, by which the first reading leads
  bool sure = true;      // false: `second` stays possible, say so
};

// A sequence of bytes that is no character of the encoding; U+FFFD stands for it in the text.
struct InvalidBytes {
  std::size_t offset;  // in bytes of the file
  std::size_t size;
};

// 1-based, in code points.
struct Position {
  std::size_t line;
  std::size_t column;
};

// Immutable once made. Spans and offsets are bytes of `text()` unless said otherwise.
class BAOGAO_API SourceText {
 public:
  SourceText() : SourceText({}, {}, {}, {}) {}
  SourceText(std::string text, OffsetMap bytes, EncodingReading encoding, std::vector<InvalidBytes> invalid,
             std::vector<Block> blocks = {});

  // What a reader got out of a file that is no plain text.
  explicit SourceText(ReadText read);

  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const { return text().substr(span.start, span.size()); }
  const EncodingReading& encoding() const { return encoding_; }
  const std::vector<InvalidBytes>& invalid_bytes() const { return invalid_; }

  // Whether a span of the text is a span of the file's bytes: only in plain text.
  bool is_plain() const { return plain_; }
  // Lines as on the page, whose breaks inside of sentences are to be undone.
  bool is_wrapped() const { return wrapped_; }
  // What the format knows of the text; of plain text the tables that its lines show.
  const std::vector<Block>& blocks() const { return blocks_; }
  const std::vector<Metadata>& metadata() const { return metadata_; }
  // The block that holds the offset; null where there is none.
  const Block* block_at(std::size_t offset) const;

  // The same span in the bytes of the file, of plain text.
  Span file_bytes(Span span) const { return bytes_.to_origin(span); }

  std::size_t characters() const { return characters_; }
  std::size_t code_points(std::size_t offset) const;  // number of code points before `offset`
  Position position(std::size_t offset) const;
  std::size_t line_count() const { return line_starts_.size(); }

  std::string file;                       // as the user named it
  std::string media_type = "text/plain";  // of the file
  std::string sha256;                     // of the file's bytes, in hexadecimal

 private:
  std::string text_;
  OffsetMap bytes_;
  EncodingReading encoding_;
  std::vector<InvalidBytes> invalid_;
  bool plain_ = true;
  bool wrapped_ = true;
  std::vector<Block> blocks_;
  std::vector<Metadata> metadata_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> checkpoints_;  // code points before every 128th byte
  std::size_t characters_ = 0;
};

// Decodes a file's bytes. `encoding` forces one; empty lets the evidence decide. Fails when the bytes
// are no text, and on an encoding name that is not known.
BAOGAO_API Expected<SourceText> decode(std::string bytes, std::string_view encoding = {});

// The candidates weighed against each other: what `decode` uses when nothing is forced.
BAOGAO_API EncodingReading detect_encoding(std::string_view bytes);

}  // namespace baogao
