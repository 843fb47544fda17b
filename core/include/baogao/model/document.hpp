// A report on its way through the program: its text, and what has been found in it so far.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/model/annotations.hpp"
#include "baogao/model/identity.hpp"
#include "baogao/text/normalized_text.hpp"
#include "baogao/text/source_text.hpp"

namespace baogao {

class Catalogue;

// Analyzers see a const Document. Paragraphs and sentences are spans of the **normalized** text;
// annotations are spans of the **source**.
class BAOGAO_API Document {
 public:
  explicit Document(SourceText source);

  const SourceText& source() const { return source_; }
  const NormalizedText& normalized() const { return normalized_; }
  const Layout& layout() const { return layout_; }

  const std::vector<Span>& paragraphs() const { return paragraphs_; }
  // Up to 。 ！ ？ or the end of the paragraph; never longer than a page.
  const std::vector<Span>& sentences() const { return sentences_; }
  std::span<const Span> sentences_of(Span paragraph) const;

  Span to_source(Span normalized) const { return normalized_.to_source(normalized); }
  Span from_source(Span source) const { return normalized_.from_source(source); }

  // The source's own characters without what the page put between them: for titles and quotations.
  std::string clean_text(Span source) const;

  // The innermost section whose text holds the offset, or -1.
  int section_at(std::size_t source_offset) const;

  Identity identity;                           // what the user said, completed by the layer of that name
  std::shared_ptr<const Catalogue> catalogue;  // of known indicators; null: figures get no codes
  bool explained = false;                      // analyzers note what became of each numeral
  Annotations found;

 private:
  SourceText source_;
  Layout layout_;
  NormalizedText normalized_;
  std::vector<Span> paragraphs_;
  std::vector<Span> sentences_;
};

}  // namespace baogao
