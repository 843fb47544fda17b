#include "small_counts.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"
#include "clause.hpp"

using baogao::Bound;
using baogao::Characters;
using baogao::Decimal;
using baogao::is_han;

SmallCounts::SmallCounts(const std::filesystem::path& data, const Verbs& verbs) : verbs_(verbs) {
  const baogao::TableFile table(data / "counting-words.tsv", {"words", "role", "example", "reading"});
  for (const auto& row : table.rows()) {
    std::u32string words = baogao::to_utf32(row[0]);
    if (row[1] == "denial") {
      denials_.push_back(std::move(words));
    } else if (row[1] == "collector") {
      collectors_.push_back(std::move(words));
    } else if (row[1] == "weak") {
      weak_.push_back(std::move(words));
    } else {
      table.reject(row, "role is denial, collector or weak");
    }
  }
  std::stable_sort(denials_.begin(), denials_.end(),
                   [](const std::u32string& a, const std::u32string& b) { return a.size() > b.size(); });
}

bool SmallCounts::is_weak(std::u32string_view unit) const {
  return std::find(weak_.begin(), weak_.end(), unit) != weak_.end();
}

std::size_t SmallCounts::denial_before(const Characters& text, std::size_t at) const {
  const auto found = std::find_if(denials_.begin(), denials_.end(),
                                  [&](const std::u32string& words) { return ends_at(text, at, words); });
  return found == denials_.end() ? 0 : found->size();
}

bool SmallCounts::is_counted(const Characters& text, const std::vector<Figure>& figures,
                             const std::vector<bool>& small, std::size_t index) const {
  const Figure& figure = figures[index];
  if (figure.measure->is_ratio()) return true;
  const bool one = figure.value == Decimal(1);
  if (figure.bound != Bound::exact) return !one;
  const bool collected = std::any_of(collectors_.begin(), collectors_.end(), [&](const std::u32string& word) {
    return ends_at(text, figure.start, word);
  });
  if (collected) return !one || !is_weak(figure.unit);
  // A sibling in the same unit within the sentence.
  const auto same_sentence = [&](std::size_t a, std::size_t b) {
    const std::u32string_view between = text.view(a, b);
    return between.size() < 60 && between.find(U'。') == std::u32string_view::npos;
  };
  for (const std::size_t other : {index - 1, index + 1}) {
    if (other >= figures.size() || figures[other].is_time || figures[other].unit != figure.unit) continue;
    const Figure& sibling = figures[other];
    const bool bare = other < small.size() && small[other];
    if (other < index && !bare) continue;                      // 建成5个园区，打造一个中心
    if (bare && one && sibling.value == Decimal(1)) continue;  // 说一件干一件
    const bool near =
        other < index ? same_sentence(sibling.end, figure.start) : same_sentence(figure.end, sibling.start);
    if (near && (!bare || !is_weak(figure.unit))) return true;
  }
  // 干一件成一件: nothing between two of them.
  if (one && index > 0 && figures[index - 1].unit == figure.unit && figures[index - 1].end + 2 > figure.start)
    return false;
  // 优秀文件一份，: a counted noun in front, the clause ends behind.
  const char32_t before = figure.start > 0 ? text[figure.start - 1] : 0, after = text[figure.end];
  const bool clause_ends = after == 0 || contains(U"，。；、）", after);
  const auto verb =
      verbs_.trailing(text.view(figure.start - std::min<std::size_t>(figure.start, 6), figure.start));
  const bool verb_before = static_cast<bool>(verb);
  // 引江济淮二期、: a stage of a project.
  if (figure.unit == U"期" && !verb_before) return false;
  // 参加行政执法考试两次，: how often something was done.
  if (!one && clause_ends && verb.size > 1 &&
      (figure.unit == U"次" || figure.unit == U"场" || figure.unit == U"轮"))
    return true;
  if (is_han(before) && !verb_before && clause_ends && !contains(U"每各某另这那同", before))
    return !one || !is_weak(figure.unit);
  if (one || is_weak(figure.unit)) return false;
  // 查处三起, 评选出两名
  return verb_before;
}
