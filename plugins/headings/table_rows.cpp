#include "table_rows.hpp"

#include <algorithm>
#include <array>

namespace {

constexpr std::size_t levels = 5;

class RowJudge {
 public:
  explicit RowJudge(const Stretches& stretches) : stretches_(stretches) {}

  // Asked in order of the text.
  bool is_row(const Heading& heading) {
    const bool row = !heading.is_part() && looks_like_row(heading);
    if (!row) {
      const auto level = static_cast<std::size_t>(heading.section.level);
      last_number_[level] = heading.section.number.value_or(0);
      std::fill(last_number_.begin() + static_cast<std::ptrdiff_t>(level) + 1, last_number_.end(), 0);
      last_kept_ = heading.paragraph;
    }
    return row;
  }

 private:
  bool looks_like_row(const Heading& heading) const {
    if (heading.in_table) return true;
    const std::size_t p = heading.paragraph;
    const Stretches::Stretch* stretch = stretches_.of(p);
    if (stretch == nullptr) return false;
    if (stretches_.nature(p) == Nature::number) return true;
    if (!stretch->is_table()) return false;
    if (p + 1 < stretch->end && stretches_.nature(p + 1) == Nature::number) return true;
    if (p > stretch->last_number && stretch->before_running) return false;
    const bool behind_text = p == 0 || stretches_.nature(p - 1) == Nature::running || last_kept_ + 1 == p;
    return p > stretch->first_number || !behind_text || !goes_on(heading);
  }

  bool goes_on(const Heading& heading) const {
    const auto level = static_cast<std::size_t>(heading.section.level);
    return heading.section.number == last_number_[level] + 1;
  }

  const Stretches& stretches_;
  std::array<int, levels> last_number_{};
  std::size_t last_kept_ = static_cast<std::size_t>(-2);  // paragraph
};

// Whether a figure follows at once, or on its own line: a row beyond doubt.
bool is_surely_row(const Heading& heading, const Stretches& stretches) {
  return stretches.nature(heading.paragraph) == Nature::number ||
         stretches.nature(heading.paragraph + 1) == Nature::number;
}

// Heads of the first level between two that were kept, with numbers that those leave out.
void restore_missing(const Headings& all, const Stretches& stretches, std::vector<bool>& row) {
  std::size_t before = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (row[i] || all[i].section.level > 1) continue;
    if (all[i].is_part()) {
      before = all.size();
      continue;
    }
    if (before < all.size() && all[before].section.number && all[i].section.number) {
      const int first = *all[before].section.number;
      int next = *all[i].section.number;
      for (std::size_t k = i; k-- > before + 1 && next > first + 1;) {
        const int number = all[k].section.number.value_or(0);
        if (all[k].section.level != 1 || number <= first || number >= next) continue;
        if (is_surely_row(all[k], stretches)) continue;
        row[k] = false;
        next = number;
      }
    }
    before = i;
  }
}

}  // namespace

void drop_table_rows(Headings& headings, const Stretches& stretches) {
  RowJudge judge(stretches);
  std::vector<bool> row;
  row.reserve(headings.size());
  for (const Heading& heading : headings) row.push_back(judge.is_row(heading));
  restore_missing(headings, stretches, row);
  Headings kept;
  kept.reserve(headings.size());
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!row[i]) kept.push_back(std::move(headings[i]));
  }
  headings = std::move(kept);
}
