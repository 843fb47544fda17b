// A stretch of text: byte offsets into a UTF-8 text, half-open.
#pragma once

#include <cstddef>

namespace baogao {

// Which text the offsets belong to (source or normalized) is said where the span is kept.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - start; }
  bool empty() const { return start == end; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
  bool operator==(const Span&) const = default;
};

}  // namespace baogao
