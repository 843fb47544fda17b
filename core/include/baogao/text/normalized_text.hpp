// Text made for matching: one paragraph a line, nothing of the page or the web site in it.
//
// Undone: full-width digits, letters and signs, Kangxi radicals and compatibility ideographs (by
// ICU's NFKC), traditional and variant forms, spaced digits, spaces beside Han, zero-width marks,
// lines wrapped inside a sentence, page breaks, page numbers, footnote marks, web furniture.
// Kept: ① ㎡ ℃, all punctuation, and the paragraphs.
#pragma once

#include <string>
#include <string_view>

#include "baogao/base/export.hpp"
#include "baogao/base/span.hpp"
#include "baogao/text/layout.hpp"
#include "baogao/text/offset_map.hpp"

namespace baogao {

class BAOGAO_API NormalizedText {
 public:
  NormalizedText() = default;
  NormalizedText(std::string text, OffsetMap map) : text_(std::move(text)), map_(std::move(map)) {}

  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const { return text().substr(span.start, span.size()); }
  Span to_source(Span normalized) const { return map_.to_origin(normalized); }
  Span from_source(Span source) const { return map_.to_derived(source); }
  const OffsetMap& map() const { return map_; }

 private:
  std::string text_;
  OffsetMap map_;
};

// Takes `layout` out of `source` and folds its characters. Folding looks at no neighbours, so a slice
// of the source with its share of the layout gives the same slice of the result.
BAOGAO_API NormalizedText normalize(std::string_view source, const Layout& layout);

inline NormalizedText normalize(std::string_view source) { return normalize(source, find_layout(source)); }

}  // namespace baogao
