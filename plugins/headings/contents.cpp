#include "contents.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

namespace {

using Key = std::pair<int, std::string>;
Key key_of(const Heading& heading) { return {heading.section.level, heading.section.title}; }

constexpr std::size_t longest_contents_title = 30;  // bytes
constexpr std::size_t longest_entry = 300;
// 目录, 目 录：
const RE2& contents_title() {
  static const RE2 pattern(R"(^\s*目\s*[录次]\s*[：:]?\s*$)");
  return pattern;
}
// An entry may be as long as a sentence: several of a page's tables without a break between them.
bool is_sentence(std::string_view line) {
  return line.find("。") != std::string_view::npos || line.find("；") != std::string_view::npos;
}

void keep(Headings& headings, const std::vector<bool>& dropped) {
  Headings kept;
  kept.reserve(headings.size());
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!dropped[i]) kept.push_back(std::move(headings[i]));
  }
  headings = std::move(kept);
}

// Under 目录: up to the first sentence, or to the first head that comes a second time.
void drop_titled(Headings& headings, const baogao::Document& document) {
  std::vector<bool> dropped(headings.size(), false);
  const auto& paragraphs = document.paragraphs();
  std::size_t next = 0;  // heading
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (paragraphs[p].size() > longest_contents_title) continue;
    if (!RE2::PartialMatch(document.normalized().slice(paragraphs[p]), contents_title())) continue;
    while (next < headings.size() && headings[next].paragraph < p) ++next;
    const std::size_t first = next;
    std::set<Key> seen;
    std::size_t end = p + 1;
    bool repeated = false;
    for (; end < paragraphs.size() && !repeated; ++end) {
      if (next < headings.size() && headings[next].paragraph == end) {
        repeated = !headings[next].alone || !seen.insert(key_of(headings[next])).second;
        if (repeated) break;
        ++next;
      } else if (is_sentence(document.normalized().slice(paragraphs[end]))) {
        break;
      }
    }
    // Where the body begins at once, its first head is no entry: 一、 again, right before running text.
    std::size_t last = next;
    if (!repeated && last > first + 1 && headings[last - 1].paragraph + 1 == end &&
        headings[last - 1].section.number == 1)
      --last;
    std::fill(dropped.begin() + static_cast<std::ptrdiff_t>(first),
              dropped.begin() + static_cast<std::ptrdiff_t>(last), true);
    p = end > p + 1 ? end - 1 : p;
  }
  keep(headings, dropped);
}

// Over entries with leaders: 第二部分 政府性基金预算 / 9 基金收入表……12
void drop_over_leaders(Headings& headings, const baogao::Document& document) {
  const auto& paragraphs = document.paragraphs();
  std::vector<bool> dropped(headings.size(), false);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const std::size_t next = headings[i].paragraph + 1;
    if (!headings[i].alone || next >= paragraphs.size()) continue;
    baogao::Characters line;
    line.assign(document.normalized().slice(paragraphs[next]).substr(0, longest_entry),
                paragraphs[next].start);
    dropped[i] = is_contents_line(line);
  }
  keep(headings, dropped);
}

// The tables of a volume by their names: a part's head over them stays.
void drop_lists_of_tables(Headings& headings, const Stretches& stretches) {
  std::vector<bool> dropped(headings.size(), false);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Stretches::Stretch* stretch = stretches.of(headings[i].paragraph);
    dropped[i] = stretch != nullptr && stretch->lists_tables() && !headings[i].is_part();
  }
  keep(headings, dropped);
}

}  // namespace

bool is_contents_line(const baogao::Characters& line) {
  const std::u32string_view text = line.view();
  return text.find(U"……") != std::u32string_view::npos || text.find(U"....") != std::u32string_view::npos ||
         text.find(U"····") != std::u32string_view::npos;
}

void drop_contents(Headings& headings, const baogao::Document& document, const Stretches& stretches) {
  drop_titled(headings, document);
  drop_over_leaders(headings, document);
  drop_lists_of_tables(headings, stretches);
  drop_repeated(headings);
}

// A head that comes again later, with another such head right behind it, alone on its line as well. One head
// that comes again may be a list that restarts.
void drop_repeated(Headings& headings) {
  std::map<Key, std::size_t> last;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!headings[i].in_table) last[key_of(headings[i])] = i;
  }
  const auto comes_again = [&](std::size_t i) {
    return i < headings.size() && !headings[i].in_table && last[key_of(headings[i])] > i;
  };
  std::vector<bool> dropped(headings.size(), false);
  bool in_contents = false;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const bool bare = i + 1 < headings.size() && headings[i + 1].paragraph == headings[i].paragraph + 1;
    const bool begins = bare && headings[i + 1].alone && comes_again(i + 1);
    in_contents = headings[i].alone && bare && comes_again(i) && (in_contents || begins);
    dropped[i] = in_contents;
  }
  keep(headings, dropped);
}
