#include "table_heads.hpp"

#include <algorithm>
#include <map>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

using View = std::u32string_view;

TableHeads::TableHeads(const std::filesystem::path& data) {
  static const std::map<std::string_view, HeadKind> kinds = {
      {"label", HeadKind::label}, {"unit", HeadKind::unit},     {"ordinal", HeadKind::ordinal},
      {"value", HeadKind::value}, {"growth", HeadKind::growth}, {"share", HeadKind::share},
      {"part", HeadKind::part},   {"total", HeadKind::total}};
  const baogao::TableFile table(data / "table-heads.tsv", {"head", "kind", "name", "unit"});
  for (const auto& row : table.rows()) {
    const auto kind = kinds.find(row[1]);
    if (kind == kinds.end())
      table.reject(row, "kind is label, unit, ordinal, value, growth, share, part or total");
    heads_.push_back(
        {baogao::to_utf32(row[0]), kind->second, baogao::to_utf32(row[2]), baogao::to_utf32(row[3])});
  }
  std::stable_sort(heads_.begin(), heads_.end(),
                   [](const Head& a, const Head& b) { return a.words.size() > b.words.size(); });
  const baogao::TableFile shapes(data / "table-shapes.tsv", {"row", "heads"});
  for (const auto& row : shapes.rows()) {
    Shape& shape = shapes_.emplace_back();
    shape.row = baogao::to_utf32(row[0]);
    for (const std::string_view head : baogao::split_list(row[1]))
      shape.heads.push_back(baogao::to_utf32(head));
  }
}

const TableHeads::Head* TableHeads::find(View words) const {
  for (const Head& head : heads_) {
    const bool whole = head.kind == HeadKind::label || head.kind == HeadKind::unit ||
                       head.kind == HeadKind::ordinal || head.kind == HeadKind::part ||
                       head.kind == HeadKind::total;
    if (whole ? words == head.words : words.ends_with(head.words)) return &head;
  }
  return nullptr;
}

const TableHeads::Shape* TableHeads::shape_of(View label, std::size_t figures) const {
  for (const Shape& shape : shapes_) {
    if (shape.heads.size() != figures) continue;
    if (shape.row == U"*" ? label.empty() : label == shape.row) return &shape;
  }
  return nullptr;
}
