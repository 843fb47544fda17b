#include "baogao/text/offset_map.hpp"

#include <algorithm>

namespace baogao {

void OffsetMap::append(std::size_t from, std::size_t to, std::size_t size, unsigned from_step,
                       unsigned to_step) {
  if (size == 0) return;
  if (!runs_.empty()) {
    const Run& last = runs_.back();
    const std::size_t steps = (derived_size_ - last.from) / last.from_step;
    if (last.from_step == from_step && last.to_step == to_step && last.to + steps * to_step == to) {
      derived_size_ += size;
      return;
    }
  }
  runs_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                   static_cast<std::uint8_t>(from_step), static_cast<std::uint8_t>(to_step)});
  derived_size_ = from + size;
}

std::size_t OffsetMap::run_size(std::size_t index) const {
  return (index + 1 < runs_.size() ? runs_[index + 1].from : derived_size_) - runs_[index].from;
}

Span OffsetMap::to_origin(Span derived) const {
  if (runs_.empty()) return {};
  const auto run_before = [&](std::size_t offset) {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                        [](std::size_t value, const Run& run) { return value < run.from; });
    return after == runs_.begin() ? runs_.begin() : after - 1;
  };
  const auto first = run_before(derived.start);
  const std::size_t start = first->to + (derived.start - first->from) / first->from_step * first->to_step;
  if (derived.end <= derived.start) return {start, start};
  const auto last = run_before(derived.end - 1);
  const std::size_t end = last->to + ((derived.end - 1 - last->from) / last->from_step + 1) * last->to_step;
  return {start, end};
}

Span OffsetMap::to_derived(Span origin) const {
  // The derived position of the first step that ends behind `offset` (or, for ends, begins at or
  // behind it).
  const auto position = [&](std::size_t offset, bool is_end) -> std::size_t {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                        [](std::size_t value, const Run& run) { return value < run.to; });
    if (after == runs_.begin()) return 0;
    const auto run = after - 1;
    const std::size_t size = run_size(static_cast<std::size_t>(run - runs_.begin()));
    std::size_t steps = (offset - run->to) / run->to_step;
    if (is_end && (offset - run->to) % run->to_step != 0) ++steps;
    return run->from + std::min(size, steps * run->from_step);
  };
  const std::size_t start = position(origin.start, false);
  return {start, std::max(start, position(origin.end, true))};
}

}  // namespace baogao
