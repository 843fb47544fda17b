#include "hedges.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"

using baogao::Bound;
using baogao::Characters;

Hedges::Hedges(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "hedges.tsv",
                                {"words", "side", "bound", "below", "above", "not_behind"});
  for (const auto& row : table.rows()) {
    const auto read_reach = [&](std::string_view cell) {
      Reach reach;
      reach.open = cell == "open";
      if (cell != "open" && cell != "none") {
        reach.share = baogao::Decimal::parse(cell);
        if (!reach.share) table.reject(row, "below and above are none, open or a decimal");
      }
      return reach;
    };
    Hedge hedge;
    hedge.text = baogao::to_utf32(row[0]);
    if (row[2] == "about") {
      hedge.bound = Bound::about;
    } else if (row[2] == "min") {
      hedge.bound = Bound::min;
    } else if (row[2] == "max") {
      hedge.bound = Bound::max;
    } else {
      table.reject(row, "bound is about, min or max");
    }
    hedge.below = read_reach(row[3]);
    hedge.above = read_reach(row[4]);
    hedge.not_behind = baogao::to_utf32(row[5]);
    if (row[1] != "left" && row[1] != "right") table.reject(row, "side is left or right");
    const bool left = row[1] == "left";
    (left ? left_[hedge.text.back()] : right_[hedge.text.front()]).push_back(std::move(hedge));
  }
  for (auto* side : {&left_, &right_}) {
    for (auto& [edge, hedges] : *side) {
      std::stable_sort(hedges.begin(), hedges.end(),
                       [](const Hedge& a, const Hedge& b) { return a.text.size() > b.text.size(); });
    }
  }
}

const Hedge* Hedges::before(const Characters& text, std::size_t end) const {
  const auto hedges = end > 0 ? left_.find(text[end - 1]) : left_.end();
  if (hedges == left_.end()) return nullptr;
  for (const Hedge& hedge : hedges->second) {
    if (hedge.text.size() > end || text.view(end - hedge.text.size(), end) != hedge.text) continue;
    const std::size_t begin = end - hedge.text.size();
    const bool other_word = begin > 0 && hedge.not_behind.find(text[begin - 1]) != std::u32string::npos;
    return other_word ? nullptr : &hedge;
  }
  return nullptr;
}

const Hedge* Hedges::behind(const Characters& text, std::size_t start) const {
  const auto hedges = right_.find(text[start]);
  if (hedges == right_.end()) return nullptr;
  for (const Hedge& hedge : hedges->second) {
    const std::size_t end = start + hedge.text.size();
    if (end <= text.size() && text.view(start, end) == hedge.text) return &hedge;
  }
  return nullptr;
}
