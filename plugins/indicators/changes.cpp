#include "changes.hpp"

#include <algorithm>
#include <array>

#include "baogao/base/table_file.hpp"

using baogao::Change;

namespace {

using View = Changes::View;

constexpr std::size_t longest_basis = 14;  // characters

// Nouns of growth keep their sense before 达 and 为.
bool is_rate_noun(View verb) {
  return verb.ends_with(U'幅') || verb.ends_with(U'速') || verb.ends_with(U"率");
}

// 比上年同期, 较2020年: what stands between 比 and the verb.
std::u32string find_basis(View words) {
  // 年均增长5.7%: year against year, on the average of several.
  for (const View yearly : {View(U"年均"), View(U"年平均"), View(U"平均每年")}) {
    if (words.find(yearly) != View::npos) return U"年均";
  }
  for (const View same : {View(U"同比"), View(U"环比")}) {
    if (words.rfind(same) != View::npos) return same == U"同比" ? U"上年" : U"上期";
  }
  const std::size_t mark = words.find_last_of(U"比较");
  if (mark == View::npos || mark + 1 >= words.size()) return {};
  if (mark > 0 && View(U"占同环对评可").find(words[mark - 1]) != View::npos) return {};
  View basis = words.substr(mark + 1);
  const std::size_t end = basis.find_first_of(U"年期月季末底初");
  if (end == View::npos) return {};
  std::size_t size = end + 1;
  while (size < basis.size() && View(U"年期月季末底初同度").find(basis[size]) != View::npos) ++size;
  basis = basis.substr(0, size);
  if (basis == U"上年同期" || basis == U"去年" || basis == U"上年度" || basis == U"去年同期" ||
      basis == U"上一年")
    return U"上年";
  return basis.size() <= longest_basis ? std::u32string(basis) : std::u32string();
}

// A second aim behind the first: 、力争达到, ，力争, 、奋斗.
bool is_stretched(const baogao::Characters& text, const Figure& first, const Figure& second) {
  if (first.is_time || first.unit != second.unit || first.tail > second.head || second.head - first.tail > 6)
    return false;
  const View between = text.view(first.tail, second.head);
  return between.size() >= 3 && (between.front() == U'、' || between.front() == U'，') &&
         (between.substr(1).starts_with(U"力争") || between.substr(1).starts_with(U"奋力"));
}

}  // namespace

Changes::Changes(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "changes.tsv", {"verb", "change", "counted", "leads"});
  for (const auto& row : table.rows()) {
    Change change = Change::none;
    const bool better = row[1] == "better";
    if (row[1] == "increase" || better) {
      change = Change::increase;
    } else if (row[1] == "decrease") {
      change = Change::decrease;
    } else if (row[1] != "none") {
      table.reject(row, "change is increase, decrease, better or none");
    }
    std::u32string verb = baogao::to_utf32(row[0]);
    const char32_t last = verb.back();
    by_last_[last].push_back({std::move(verb), change, row[2] == "yes", row[3] == "yes", better});
  }
  const baogao::TableFile burdens(data / "burdens.tsv", {"word", "example"});
  for (const auto& row : burdens.rows()) burdens_.push_back(baogao::to_utf32(row[0]));
  const baogao::TableFile fillers(data / "fillers.tsv", {"words", "level", "example", "change"});
  for (const auto& row : fillers.rows()) {
    if (row[1] != "yes" && row[1] != "no") fillers.reject(row, "level is yes or no");
    fillers_.push_back({baogao::to_utf32(row[0]), row[1] == "yes"});
  }
  std::stable_sort(fillers_.begin(), fillers_.end(),
                   [](const Filler& a, const Filler& b) { return a.text.size() > b.text.size(); });
  for (auto& [last, verbs] : by_last_) {
    std::stable_sort(verbs.begin(), verbs.end(),
                     [](const Verb& a, const Verb& b) { return a.text.size() > b.text.size(); });
  }
}

const Changes::Verb* Changes::before(View words) const {
  const auto verbs = words.empty() ? by_last_.end() : by_last_.find(words.back());
  if (verbs == by_last_.end()) return nullptr;
  const auto found = std::find_if(verbs->second.begin(), verbs->second.end(),
                                  [&](const Verb& verb) { return words.ends_with(verb.text); });
  return found == verbs->second.end() ? nullptr : &*found;
}

Changes::View Changes::without_fillers(View words, bool& level) const {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Filler& filler : fillers_) {
      if (!words.ends_with(filler.text)) continue;
      level = level || filler.level;
      words.remove_suffix(filler.text.size());
      moved = true;
      break;
    }
  }
  return words;
}

bool Changes::is_burden(View name) const {
  return std::any_of(burdens_.begin(), burdens_.end(),
                     [&](const std::u32string& word) { return name.find(word) != View::npos; });
}

// 压减一般性支出2.3亿元: the verb before the name, which does not hold it.
Change Changes::led(View words, const AnnotatedFigure& figure) const {
  if (!figure.figure.measure->is(baogao::Nature::measured) && !figure.figure.measure->is_ratio())
    return Change::none;
  const std::size_t name = figure.named_behind || figure.name.empty() ? View::npos : words.find(figure.name);
  if (name == View::npos) return Change::none;
  const Verb* const verb = before(words.substr(0, name));
  return verb != nullptr && verb->leads ? verb->change : Change::none;
}

// 同比-7.1%: a negative growth is a decrease.
void Changes::take_sign(View words, AnnotatedFigure& current) {
  Figure& figure = current.figure;
  if (!(figure.value < baogao::Decimal()) || !figure.measure->is_ratio() || figure.high) return;
  const bool against = words.ends_with(U"同比") || words.ends_with(U"环比");
  if (current.change != Change::increase && !(current.change == Change::none && against)) return;
  current.change = Change::decrease;
  figure.value = figure.value.negated();
}

void Changes::assign(const baogao::Characters& text, std::vector<AnnotatedFigure>& figures) const {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    AnnotatedFigure& current = figures[i];
    if (current.figure.is_time) continue;
    // A row goes on in one unit (not 增长15%以上、突破800亿元); 增长7%以上、力争达到8% is still growth.
    const bool goes_on = current.in_row && figures[i - 1].figure.unit == current.figure.unit;
    if (goes_on || (i > 0 && is_stretched(text, figures[i - 1].figure, current.figure))) {
      current.change = figures[i - 1].change;
      current.basis = figures[i - 1].basis;
      continue;
    }
    // The basis may be a date, which is a figure of its own: 比2020年增长5%.
    std::size_t start = std::min(current.words_start, current.figure.head);
    if (i > 0 && figures[i - 1].figure.is_time && figures[i - 1].figure.tail == start) {
      start = figures[i - 1].figure.head - std::min<std::size_t>(figures[i - 1].figure.head, 6);
    }
    const View words = text.view(start, current.figure.head);
    bool level = false;
    const View rest = without_fillers(words, level);
    if (const Verb* verb = before(rest);
        verb != nullptr && (!level || is_rate_noun(verb->text)) && (!current.named_behind || verb->counted)) {
      current.change = verb->better && is_burden(current.name) ? Change::decrease : verb->change;
    } else if (verb == nullptr && !level) {
      current.change = led(words, current);
    }
    take_sign(words, current);
    if (current.change != Change::none) current.basis = find_basis(words);
  }
}
