#include "name_rows.hpp"

#include <algorithm>
#include <string>

#include "clause.hpp"

using baogao::Characters;

namespace {

using View = std::u32string_view;

std::vector<std::u32string> split_items(const std::u32string& row, const NamePhrases& phrases) {
  std::vector<std::u32string> items;
  View rest = phrases.without_head(row);
  while (!rest.empty()) {
    const std::size_t mark = rest.find_first_of(U"、和与");
    const View item = NamePhrases::trim(rest.substr(0, mark));
    if (!item.empty()) items.emplace_back(item);
    if (mark == View::npos) break;
    rest.remove_prefix(mark + 1);
  }
  // 第一、二、三次产业: 第二产业, 第三产业.
  if (items.size() > 1 && items.front().size() == 2 && items.front().front() == U'第') {
    for (std::size_t k = 1; k < items.size(); ++k) {
      std::u32string& item = items[k];
      if (View(U"二三四五六").find(item.front()) == View::npos) continue;
      if (item.size() > 1 && item[1] == U'次') item.erase(1, 1);
      item.insert(item.begin(), U'第');
    }
  }
  return items;
}

// 刑事 of 刑事、治安案件立案数 is 刑事案件立案数: the items share the tail of the last.
std::u32string item_name(const std::vector<std::u32string>& items, std::size_t k,
                         const NamePhrases& phrases) {
  const std::u32string& last = items.back();
  std::u32string name = items[k];
  if (k + 1 < items.size() && name.size() + 2 <= last.size() && name.back() != last.back()) {
    const std::u32string joined = name + last.substr(name.size());
    if (joined.size() <= NamePhrases::longest_name) name = joined;
  }
  const View trimmed = phrases.name_of(name);
  return NamePhrases::balanced(trimmed.empty() ? View(name) : trimmed);
}

// The last `count` figures before `index` in its sentence that have names of their own.
std::vector<std::u32string> names_before(const Characters& text, const std::vector<AnnotatedFigure>& figures,
                                         std::size_t index, std::size_t count) {
  std::vector<std::u32string> names;
  for (std::size_t i = index; i-- > 0 && names.size() < count;) {
    if (figures[i].figure.is_time) continue;
    if (crosses_sentence(text, figures[i].figure.tail, figures[index].figure.head)) break;
    if (!names.empty() && names.back() == figures[i].name) continue;
    names.push_back(figures[i].name);
  }
  std::reverse(names.begin(), names.end());
  return names;
}

// 第一产业 of 第一产业对经济增长的贡献率.
std::u32string doer_of(const std::u32string& name) { return name.substr(0, name.find(U'对')); }

}  // namespace

void assign_row_names(const Characters& text, const NamePhrases& phrases,
                      std::vector<AnnotatedFigure>& figures) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& first = figures[i].figure;
    if (first.is_time) continue;
    const std::size_t start = figures[i].words_start;
    const View window = text.view(start, first.head);
    const std::size_t mark = window.rfind(U"分别");
    if (mark == View::npos || first.head - start - mark > 12) continue;
    std::size_t count = 1;
    while (i + count < figures.size() && figures[i + count].in_row) ++count;
    if (count < 2) continue;
    const std::u32string row = flat_words(text, start, start + mark);
    std::vector<std::u32string> names;
    if (!phrases.has_noun(phrases.without_head(row))) {
      names = names_before(text, figures, i, count);
      const View done = NamePhrases::trim(window.substr(mark + 2));
      if (done.starts_with(U"拉动") || done.starts_with(U"带动")) {
        for (std::u32string& name : names) name = doer_of(name) + std::u32string(done);
      }
    } else if (const auto items = split_items(row, phrases); items.size() == count) {
      for (std::size_t k = 0; k < count; ++k) names.push_back(item_name(items, k, phrases));
    } else if (count == 2) {
      names = phrases.expanded(phrases.name_of(phrases.without_tail(row)));
    }
    if (names.size() == count) {
      for (std::size_t k = 0; k < count; ++k) figures[i + k].name = names[k];
    }
    i += count - 1;
  }
}
