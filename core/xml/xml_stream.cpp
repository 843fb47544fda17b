#include "xml/xml_stream.hpp"

#include <charconv>

namespace baogao {
namespace {

constexpr std::size_t kept_most = 1 << 16;  // bytes

// What stands as it is: no markup, no control, and no byte that may begin what XML 1.0 cannot hold
// (U+D800 to U+DFFF begin with ED, U+FFFE and U+FFFF with EF).
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= '?') return byte != 0xED && byte != 0xEF;
  return byte >= 0x20 && byte != '&' && byte != '<' && byte != '>' && byte != '"';
}

// A surrogate or noncharacter at the head of the text: three bytes.
bool is_forbidden(std::string_view text) {
  if (text.size() < 3) return false;
  const auto second = static_cast<unsigned char>(text[1]), third = static_cast<unsigned char>(text[2]);
  if (text[0] == '\xED') return second >= 0xA0;
  return text[0] == '\xEF' && second == 0xBF && third >= 0xBE;
}

}  // namespace

XmlStream::XmlStream(std::ostream& out) : out_(out) {
  kept_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

XmlStream::~XmlStream() { out_.write(kept_.data(), static_cast<std::streamsize>(kept_.size())); }

void XmlStream::open(std::string_view name) {
  close_tag(">\n");
  kept_.append(2 * open_.size(), ' ').append(1, '<').append(name);
  open_.push_back(name);
  in_tag_ = true;
}

void XmlStream::begin_attribute(std::string_view name) { kept_.append(1, ' ').append(name).append("=\""); }

void XmlStream::set(std::string_view name, std::string_view value) {
  begin_attribute(name);
  write_clean(value);
  kept_ += '"';
}

void XmlStream::set(std::string_view name, std::size_t value) {
  begin_attribute(name);
  char digits[24];
  kept_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr).append(1, '"');
}

void XmlStream::set_id(std::string_view name, char prefix, std::size_t index) {
  begin_attribute(name);
  char digits[24];
  kept_.append(1, prefix).append(digits, std::to_chars(digits, digits + sizeof digits, index + 1).ptr);
  kept_ += '"';
}

void XmlStream::text(std::string_view value) {
  close_tag(">");
  write_clean(value);
  has_text_ = true;
}

void XmlStream::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_tag_) {
    kept_ += " />\n";
  } else {
    if (!has_text_) kept_.append(2 * open_.size(), ' ');
    kept_.append("</").append(name).append(">\n");
  }
  in_tag_ = has_text_ = false;
  if (kept_.size() < kept_most) return;
  out_.write(kept_.data(), static_cast<std::streamsize>(kept_.size()));
  kept_.clear();
}

void XmlStream::close_tag(std::string_view end) {
  if (in_tag_) kept_ += end;
  in_tag_ = false;
}

void XmlStream::write_clean(std::string_view text) {
  std::size_t from = 0;  // of what stands as it is
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_plain(c)) continue;
    const bool forbidden = is_forbidden(text.substr(i, 3));
    if (!forbidden && static_cast<unsigned char>(c) >= 0x80) continue;
    kept_.append(text, from, i - from);
    if (forbidden) {
      kept_ += "\xEF\xBF\xBD";
      i += 2;
    } else if (c == '&') {
      kept_ += "&amp;";
    } else if (c == '<') {
      kept_ += "&lt;";
    } else if (c == '>') {
      kept_ += "&gt;";
    } else if (c == '"') {
      kept_ += "&quot;";
    } else if (c == '\n' || c == '\r' || c == '\t') {
      kept_.append("&#").append(std::to_string(static_cast<int>(c))).append(1, ';');
    } else {
      kept_ += "\xEF\xBF\xBD";
    }
    from = i + 1;
  }
  kept_.append(text, from, text.size() - from);
}

}  // namespace baogao
