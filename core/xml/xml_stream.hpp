// XML written element by element, so that memory does not grow with the document.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace baogao {

class XmlStream {
 public:
  explicit XmlStream(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  }

  void open(const char* name) {
    close_tag(true);
    out_ << std::string(2 * open_.size(), ' ') << '<' << name;
    open_.push_back(name);
    in_tag_ = true;
  }
  void set(const char* name, std::string_view value) {
    out_ << ' ' << name << "=\"";
    write_clean(value);
    out_ << '"';
  }
  void set(const char* name, std::size_t value) { set(name, std::to_string(value)); }
  void set_known(const char* name, std::string_view value) {
    if (!value.empty()) set(name, value);
  }
  // An element with text has no children.
  void text(std::string_view value) {
    close_tag(false);
    write_clean(value);
    has_text_ = true;
  }
  void close() {
    const char* const name = open_.back();
    open_.pop_back();
    if (in_tag_) {
      out_ << "/>\n";
    } else if (has_text_) {
      out_ << "</" << name << ">\n";
    } else {
      out_ << std::string(2 * open_.size(), ' ') << "</" << name << ">\n";
    }
    in_tag_ = has_text_ = false;
  }

 private:
  void close_tag(bool with_line) {
    if (in_tag_) out_ << (with_line ? ">\n" : ">");
    in_tag_ = false;
  }
  // Markup escaped; what XML 1.0 cannot hold as U+FFFD, which keeps the offsets.
  void write_clean(std::string_view text) {
    std::string clean;
    clean.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const bool noncharacter = text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() &&
                                static_cast<unsigned char>(text[i + 2]) >= 0xBE;
      if (noncharacter) {
        clean += "\xEF\xBF\xBD";
        i += 2;
      } else if (byte == '&') {
        clean += "&amp;";
      } else if (byte == '<') {
        clean += "&lt;";
      } else if (byte == '>') {
        clean += "&gt;";
      } else if (byte == '"') {
        clean += "&quot;";
      } else if (byte == '\n' || byte == '\r' || byte == '\t') {
        clean += "&#" + std::to_string(static_cast<int>(byte)) + ';';
      } else if (byte < 0x20) {
        clean += "\xEF\xBF\xBD";
      } else {
        clean += text[i];
      }
    }
    out_ << clean;
  }

  std::ostream& out_;
  std::vector<const char*> open_;
  bool in_tag_ = false;
  bool has_text_ = false;
};

}  // namespace baogao
