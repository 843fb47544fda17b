// From spans of a derived text back to exact spans of the text it was made from.
//
//     １９８４ 年  ->  1984年       "4年" is bytes 3..7 of the derived text, 9..16 of the origin
//
// Both the decoder (file bytes -> UTF-8) and the normalizer (UTF-8 -> text for matching) keep one.
// The map is a sorted list of runs; in a run every step of `from_step` derived bytes stands for
// `to_step` origin bytes. Origin bytes between runs were dropped. Nothing is ever inserted, so
// every derived byte has an origin, spans nest as their derived spans do, and none cross.
#pragma once

#include <cstdint>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/span.hpp"

namespace baogao {

class BAOGAO_API OffsetMap {
 public:
  // Appends `size` derived bytes that begin at `from` and come from `to`, in steps. Calls come in
  // rising order of both; a run that continues the last one is joined to it.
  void append(std::size_t from, std::size_t to, std::size_t size, unsigned from_step, unsigned to_step);

  // The smallest origin span that holds every step the derived span touches. An empty span gives
  // the empty span at its origin position.
  Span to_origin(Span derived) const;

  // The derived span of what is left of an origin span: steps that lie wholly or partly in it.
  Span to_derived(Span origin) const;

  std::size_t derived_size() const { return derived_size_; }
  std::size_t run_count() const { return runs_.size(); }

 private:
  // 12 bytes each: texts are limited to 4 GB, and an alternating text has a run a character.
  struct Run {
    std::uint32_t from;
    std::uint32_t to;
    std::uint8_t from_step;
    std::uint8_t to_step;
  };
  std::size_t run_size(std::size_t index) const;

  std::vector<Run> runs_;
  std::size_t derived_size_ = 0;
};

}  // namespace baogao
