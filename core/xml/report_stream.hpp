// What many elements of the report XML have in common: where they stand in the text.
#pragma once

#include "baogao/model/document.hpp"
#include "xml/xml_stream.hpp"

namespace baogao {

class ReportStream : public XmlStream {
 public:
  ReportStream(const Document& document, std::ostream& out)
      : XmlStream(out), document_(document), source_(document.source()) {}

  const Document& document() const { return document_; }
  const SourceText& source() const { return source_; }

  // start and end, in code points.
  void set_span(Span span);
  void set_line(std::size_t offset) { set("line", source_.position(offset).line); }
  // line and column; of a file that has them, page and paragraph.
  void set_place(std::size_t offset);
  // The innermost section, where there is one.
  void set_section(std::size_t offset);

 private:
  const Document& document_;
  const SourceText& source_;
};

}  // namespace baogao
