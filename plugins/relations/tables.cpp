#include "tables.hpp"

#include <algorithm>
#include <map>

#include "baogao/judge/sum.hpp"
#include "baogao/judge/tolerance.hpp"

using baogao::Change;
using baogao::Decimal;
using baogao::Indicator;
using baogao::Relation;
using baogao::TableEntry;

namespace {

constexpr std::size_t fewest_rows = 3;

class TableSums {
 public:
  TableSums(const std::vector<TableEntry>& entries, std::size_t table, const RelationWords& words,
            std::vector<Relation>& relations)
      : entries_(entries), table_(static_cast<int>(table)), words_(words), relations_(relations) {}

  void run() {
    for (std::size_t start = 0; start < entries_.size();) {
      std::size_t end = start;
      while (end < entries_.size() && entries_[end].row == entries_[start].row) ++end;
      find_in_row(start, end);
      start = end;
    }
    find_in_columns();
  }

 private:
  const Indicator& figure(std::size_t i) const { return *entries_[i].figure; }

  Relation relation(std::size_t total, const std::vector<std::size_t>& parts) const {
    Relation relation;
    relation.type = Relation::Type::sum;
    relation.members.push_back({"total", {table_, total}});
    relation.span = entries_[total].span;
    baogao::Addition addition;
    for (const std::size_t part : parts) {
      relation.members.push_back({"part", {table_, part}});
      relation.span.start = std::min(relation.span.start, entries_[part].span.start);
      relation.span.end = std::max(relation.span.end, entries_[part].span.end);
      addition.add(figure(part));
    }
    const baogao::Verdict verdict = addition.judge(figure(total));
    relation.holds = !verdict.contradicts();
    if (verdict.right) relation.difference = figure(total).value.minus(*verdict.right).value_or(Decimal());
    return relation;
  }

  // 总计 or 合计 beside its parts in a row.
  void find_in_row(std::size_t start, std::size_t end) {
    std::vector<std::size_t> totals, parts;
    for (std::size_t i = start; i < end; ++i) {
      if (!entries_[i].figure) continue;
      if (figure(i).change != Change::none) return;
      (words_.is_table_total(entries_[i].column_head) ? totals : parts).push_back(i);
    }
    if (totals.size() == 1 && parts.size() > 1) relations_.push_back(relation(totals.front(), parts));
  }

  // A last or first row 合计 under plain rows: judged where another column, or this one, shows that it is
  // their sum.
  void find_in_columns() {
    std::map<int, std::vector<std::size_t>> columns;
    std::map<int, bool> rows;  // whether it is the total's
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::string& head = entries_[i].row_head;
      const bool total = words_.is_table_total(head);
      // Parts of parts are counted twice.
      if (!total && (contains_any(head, {"其中", "小计", "合计", "总计"}) || head.empty())) return;
      rows[entries_[i].row] = total;
      if (entries_[i].figure) columns[entries_[i].column].push_back(i);
    }
    const auto totals = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second; });
    if (totals != 1 || rows.size() < fewest_rows + 1) return;
    if (!rows.begin()->second && !rows.rbegin()->second) return;
    std::vector<Relation> found;
    bool shown = false;
    for (const auto& [column, entries] : columns) {
      std::vector<std::size_t> parts;
      std::size_t total = entries_.size();
      bool alike = true;
      for (const std::size_t i : entries) {
        alike = alike && figure(i).change == Change::none && !figure(i).measure().is_ratio() &&
                figure(i).unit == figure(entries.front()).unit;
        if (rows[entries_[i].row]) {
          total = i;
        } else {
          parts.push_back(i);
        }
      }
      if (!alike || total == entries_.size() || parts.size() < fewest_rows - 1) continue;
      found.push_back(relation(total, parts));
      shown = shown || (found.back().holds && !figure(total).value.is_zero());
    }
    if (!shown) return;
    for (Relation& sum : found) relations_.push_back(std::move(sum));
  }

  static bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
  }

  const std::vector<TableEntry>& entries_;
  int table_;
  const RelationWords& words_;
  std::vector<Relation>& relations_;
};

}  // namespace

void find_table_sums(const baogao::Document& document, std::size_t table, const RelationWords& words,
                     std::vector<Relation>& relations) {
  TableSums(document.found.tables[table].entries, table, words, relations).run();
}
