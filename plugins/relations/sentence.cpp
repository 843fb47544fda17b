#include "sentence.hpp"

#include <algorithm>
#include <array>

#include "baogao/judge/tolerance.hpp"

using baogao::Relation;
using baogao::Span;

Sentence::Sentence(const baogao::Document& document, std::size_t first, std::size_t end)
    : document_(document), first_(first), end_(end) {
  for (std::size_t i = first; i + 1 < end; ++i)
    gaps_.push_back(between(figure(i).span.end, figure(i + 1).span.start));
}

std::string_view Sentence::between(std::size_t from, std::size_t to) const {
  if (from >= to) return {};
  return document_.normalized().slice(document_.from_source({from, to}));
}

std::string_view Sentence::clause_before(std::size_t i, std::size_t bytes) const {
  const std::size_t at = figure(i).span.start;
  std::size_t start = at - std::min(at - figure(i).context.start, bytes);
  const std::string_view text = document_.source().text();
  while (start < at && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) ++start;
  std::string_view before = between(start, at);
  constexpr std::string_view comma = "，";
  if (const std::size_t clause = before.rfind(comma); clause != std::string_view::npos)
    before.remove_prefix(clause + comma.size());
  return before;
}

bool Sentence::is_amount(std::size_t i) const {
  return figure(i).change == baogao::Change::none && !figure(i).measure().is_ratio() &&
         !figure(i).value.is_zero();
}

Relation Sentence::relation(Relation::Type type, const Members& members) const {
  Relation result;
  result.type = type;
  result.span = {SIZE_MAX, 0};
  for (const auto& [role, i] : members) {
    result.members.push_back({role, {-1, i}});
    result.span.start = std::min(result.span.start, figure(i).span.start);
    result.span.end = std::max(result.span.end, figure(i).span.end);
  }
  return result;
}

bool is_comparable(std::string_view words) {
  static constexpr std::array<std::string_view, 5> otherwise = {"口径", "可比", "剔除", "扣除", "年均"};
  return !has_any(words, otherwise);
}
