// XML written element by element, so that memory does not grow with the document.
//
//     XmlStream xml(out);
//     xml.open("report");
//     xml.set("year", "2024");
//     xml.open("title");
//     xml.text("政府工作报告");
//     xml.close();
//     xml.close();
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

// Escapes markup and line ends; what XML 1.0 cannot hold is written as U+FFFD, which keeps the offsets.
class BAOGAO_API XmlStream {
 public:
  // Begins with the XML declaration.
  explicit XmlStream(std::ostream& out);
  ~XmlStream();  // hands over what is still kept
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  // The name stays where it is until the element is closed.
  void open(std::string_view name);
  void set(std::string_view name, std::string_view value);
  void set(std::string_view name, const char* value) { set(name, std::string_view(value)); }
  void set(std::string_view name, std::size_t value);
  // What is empty is not known, and has no attribute.
  void set_known(std::string_view name, std::string_view value) {
    if (!value.empty()) set(name, value);
  }
  // An id: i17 is the prefix i and the index 16.
  void set_id(std::string_view name, char prefix, std::size_t index);
  // Children follow, or none: a list keeps its end tag when it is empty.
  void open_list(std::string_view name) {
    open(name);
    close_tag(">\n");
  }
  // An element with text has no children.
  void text(std::string_view value);
  void close();

 private:
  void close_tag(std::string_view end);
  void write_clean(std::string_view text);
  void begin_attribute(std::string_view name);

  std::ostream& out_;
  std::string kept_;  // not yet handed to the stream
  std::vector<std::string_view> open_;
  bool in_tag_ = false;
  bool has_text_ = false;
};

}  // namespace baogao
