#include "listed_items.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "baogao/base/table_file.hpp"

namespace {

// 增值税预算数47600万元, 非税收入19,700万元（含…）: money or a share at the end of a clause.
const RE2& ends_with_money() {
  static const RE2 pattern(R"(\d[\d,.]*\s*[万亿千百]*\s*(元|%|％)(左右|以上)?([（(][^（()）]*[）)]?)?$)");
  return pattern;
}
// 新建标准厂房12万平方米, 改造老旧小区26个; not 规划到2035年.
const RE2& ends_with_count() {
  static const RE2 pattern(R"(\d[\d,.]*\s*[万亿千百余多]*\s*[^\d\s年月日，]{1,4}$)");
  return pattern;
}
// 健康财政：指财政机体…, 健康财政是指…, 本表数据含…, 附件1：…: entries of a glossary, notes, names of
// annexes.
const RE2& explains() {
  static const RE2 pattern(R"(^[^，]{1,30}([：:]\s*是?指|是指)|^本(表|公报|报表)|^附[件表]\d*[：:])");
  return pattern;
}

constexpr std::string_view comma = "，";

}  // namespace

ListedItems::ListedItems(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "value-continuations.tsv", {"words", "example"});
  for (const auto& row : table.rows()) continuations_.emplace_back(row[0]);
}

bool ListedItems::is_item(std::string_view title, int level, bool alone) const {
  if (RE2::PartialMatch(title, explains())) return true;
  const std::size_t end = title.find(comma);
  const std::string_view clause = title.substr(0, end);
  const bool whole = end == std::string_view::npos;
  if (whole && alone && level >= 3 && RE2::PartialMatch(clause, ends_with_count())) return true;
  if (!RE2::PartialMatch(clause, ends_with_money())) return false;
  if (whole) return true;
  const std::string_view rest = title.substr(end + comma.size());
  return std::any_of(continuations_.begin(), continuations_.end(),
                     [&](const std::string& words) { return rest.starts_with(words); });
}

void ListedItems::drop(Headings& headings) const {
  std::vector<bool> dropped(headings.size(), false);
  for (int level = 4; level >= 1; --level) {
    std::vector<std::size_t> list;
    const auto close = [&] {
      const auto items = std::count_if(list.begin(), list.end(), [&](std::size_t i) {
        const Heading& heading = headings[i];
        return is_item(heading.section.title, level, heading.alone);
      });
      const bool is_list = 2 * static_cast<std::size_t>(items) > list.size();
      for (std::size_t n = 0; is_list && n < list.size(); ++n) {
        const std::size_t i = list[n];
        std::size_t next = i + 1;
        while (next < headings.size() && dropped[next]) ++next;
        const bool has_heads = next < headings.size() && headings[next].section.level > level;
        dropped[i] = !has_heads;
      }
      list.clear();
    };
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const int here = headings[i].section.level;
      if (here < level || headings[i].is_part() || !headings[i].kind) close();
      if (here == level && headings[i].kind && !dropped[i]) list.push_back(i);
    }
    close();
  }
  Headings kept;
  kept.reserve(headings.size());
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!dropped[i]) kept.push_back(std::move(headings[i]));
  }
  headings = std::move(kept);
}

void drop_run_in(Headings& headings, const baogao::Document& document) {
  int run_in = 0;  // number of the item taken out last
  std::erase_if(headings, [&](const Heading& heading) {
    const int number = heading.section.number.value_or(0);
    const bool bracketed = heading.kind == baogao::ListMarker::Kind::bracketed_digits;
    const bool plain = heading.kind == baogao::ListMarker::Kind::digits;
    if ((!bracketed && !plain) || number < 2 || heading.paragraph == 0) {
      run_in = 0;
      return false;
    }
    const std::string_view before = document.normalized().slice(document.paragraphs()[heading.paragraph - 1]);
    const std::string last = std::to_string(number - 1);
    // Not at the start: there it would be a heading itself. 注：1.本表数据…
    const bool inside = bracketed ? before.find("（" + last + "）", 1) != std::string_view::npos ||
                                        before.find("(" + last + ")", 1) != std::string_view::npos
                                  : before.find("：" + last + ".") != std::string_view::npos ||
                                        before.find("：" + last + "、") != std::string_view::npos;
    const bool drop = inside || (run_in > 0 && run_in == number - 1);
    run_in = drop ? number : 0;
    return drop;
  });
}
