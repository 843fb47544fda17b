#include "table_figures.hpp"

#include <algorithm>

#include "baogao/kinds/catalogue.hpp"
#include "baogao/text/characters.hpp"
#include "hedged_interval.hpp"
#include "name_phrases.hpp"
#include "table_grid.hpp"

using baogao::Block;
using baogao::Decimal;
using baogao::Document;
using baogao::Indicator;
using baogao::Period;
using baogao::Span;
using baogao::Status;

namespace {

using View = std::u32string_view;

constexpr std::size_t most_head_rows = 4;

// 1.属于国家秘密 -> 属于国家秘密; #税收收入, 其中：税收收入 -> 税收收入.
View without_marks(View label) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const View lead :
         {View(U"#"), View(U"其中："), View(U"其中:"), View(U"其中"), View(U"—"), View(U"·")}) {
      if (label.size() > lead.size() && label.starts_with(lead)) {
        label.remove_prefix(lead.size());
        moved = true;
      }
    }
    std::size_t i = !label.empty() && (label.front() == U'（' || label.front() == U'(') ? 1 : 0;
    const std::size_t first = i;
    const auto is_numeral = [](char32_t c) {
      return baogao::is_digit(c) || View(U"一二三四五六七八九十").find(c) != View::npos;
    };
    while (i < label.size() && is_numeral(label[i])) ++i;
    if (i == first || i >= label.size() || i - first > 2) continue;
    const char32_t mark = label[i];
    const bool closed =
        first == 1 ? mark == U'）' || mark == U')' : mark == U'、' || mark == U'.' || mark == U'．';
    if (closed && i + 1 < label.size() && !baogao::is_digit(label[i + 1])) {
      label.remove_prefix(i + 1);
      moved = true;
    }
  }
  return label;
}

// 行政事业性收费 and 收费金额: what one ends with and the other begins with is said once.
std::u32string joined(View a, View b) {
  for (std::size_t overlap = std::min(a.size(), b.size()); overlap > 0; --overlap) {
    if (a.ends_with(b.substr(0, overlap))) return std::u32string(a) += b.substr(overlap);
  }
  return std::u32string(a) += b;
}

}  // namespace

TableFigures::TableFigures(const std::filesystem::path& data, const FigureScanner& scanner)
    : heads_(data), scanner_(scanner) {}

// One table.
class TableFigures::Reading {
 public:
  Reading(const TableFigures& tables, const Document& document, const Block& block, ReportYears years)
      : tables_(tables),
        document_(document),
        block_(block),
        years_(years),
        grid_(document, tables.scanner_) {}

  baogao::Table run() {
    table_.span = block_.span;
    if (!grid_.fill(block_)) return {};
    read_caption();
    // Heads hold until the next row of heads: a table may be several under one frame.
    std::size_t heads_from = 0, heads_to = 0;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      if (grid_.is_head_row(row)) {
        if (heads_to != row) heads_from = row;
        heads_to = row + 1;
        heads_from = std::max(heads_from, heads_to - std::min(heads_to, most_head_rows));
        columns_.clear();
        continue;
      }
      for (std::size_t c = columns_.size(); c < grid_.row(row).size(); ++c)
        columns_.push_back(column_of(c, heads_from, heads_to));
      read_row(row);
    }
    const bool figures =
        std::any_of(table_.entries.begin(), table_.entries.end(),
                    [](const baogao::TableEntry& entry) { return entry.figure.has_value(); });
    if (!figures) return {};
    return std::move(table_);
  }

 private:
  using Cell = TableGrid::Cell;
  using Head = TableHeads::Head;
  using HeadKind = TableHeads::HeadKind;
  using Shape = TableHeads::Shape;

  // 单位：万元 over the table.
  void read_caption() {
    const std::string_view source = document_.source().text();
    const std::size_t start = block_.span.start;
    const std::size_t from = start > 120 ? start - 120 : 0;
    const std::string before(source.substr(from, start - from));
    const std::size_t at = before.rfind("单位：");
    if (at == std::string::npos || before.find("。", at) != std::string::npos ||
        std::count(before.begin() + static_cast<std::ptrdiff_t>(at), before.end(), '\n') > 1)
      return;
    const std::size_t begin = at + std::string_view("单位：").size();
    std::size_t end = begin;
    while (end < before.size() && std::string_view("\n\r\t )").find(before[end]) == std::string_view::npos &&
           before.compare(end, 3, "）") != 0 && before.compare(end, 3, "、") != 0 &&
           before.compare(end, 3, "，") != 0)
      ++end;
    caption_unit_ = without_blanks(baogao::to_utf32(before.substr(begin, end - begin)));
  }

  // The unit in the bracket at the end, which goes: 本年收费金额（单位：万元） gives 万元 and leaves
  // 本年收费金额.
  std::u32string take_unit(std::u32string& words) const {
    if (words.empty() || (words.back() != U'）' && words.back() != U')')) return {};
    const std::size_t open = words.find_last_of(U"（(");
    if (open == std::u32string::npos) return {};
    std::u32string unit = words.substr(open + 1, words.size() - open - 2);
    constexpr View lead = U"单位：";
    if (View(unit).starts_with(lead)) unit.erase(0, lead.size());
    if (unit.empty() || (unit != U"%" && !grid_.figure_of(U"12" + unit))) return {};
    words.erase(open);
    return unit;
  }

  struct Column {
    std::u32string words;  // of all its heads
    std::u32string unit;   // in brackets
    const Head* head = nullptr;
    std::string year;
    bool known() const { return !words.empty(); }
    bool is(HeadKind kind) const { return head != nullptr && head->kind == kind; }
  };

  Column column_of(std::size_t column, std::size_t heads_from, std::size_t heads_to) const {
    Column result;
    std::u32string before, innermost;
    for (std::size_t row = heads_from; row < heads_to; ++row) {
      const Cell* const cell = grid_.at(row, column);
      if (cell == nullptr || cell->words.empty() || cell->words == before) continue;
      if (grid_.is_title_row(row)) continue;
      before = cell->words;
      std::u32string words = cell->words;
      if (std::u32string unit = take_unit(words); !unit.empty()) result.unit = std::move(unit);
      if (words.ends_with(U"%") || words.ends_with(U"±%")) {
        result.unit = U"%";
        while (!words.empty() && (words.back() == U'%' || words.back() == U'±')) words.pop_back();
      }
      if (year_of(words).size() == 4 && words.size() <= 6) {
        result.year = year_of(words);
        if (!result.words.empty()) continue;
      }
      result.words += words;
      innermost = std::move(words);
    }
    if (const std::string year = year_of(result.words); !year.empty()) result.year = year;
    result.head = tables_.heads_.find(result.words);
    // Under 申请人情况, 法人或其他组织: the columns that add up are known by their own head.
    if (const Head* const own = tables_.heads_.find(innermost);
        own != nullptr && own != result.head &&
        (own->kind == HeadKind::part || own->kind == HeadKind::total)) {
      const bool grouped_total = own->kind == HeadKind::total && heads_to - heads_from > 2;
      if (!grouped_total) {
        result.head = own;
        result.words = innermost;
      }
    }
    return result;
  }

  struct At {
    std::size_t row, column;
  };
  baogao::TableEntry& add_entry(At at, Span span, const std::u32string& label, const Column& column) {
    return table_.entries.emplace_back(baogao::TableEntry{static_cast<int>(at.row),
                                                          static_cast<int>(at.column), baogao::to_utf8(label),
                                                          baogao::to_utf8(column.words), span, std::nullopt});
  }
  void add_empty(At at, Span span, const std::u32string& label, const Column& column) {
    const bool figures =
        !column.is(HeadKind::label) && !column.is(HeadKind::unit) && !column.is(HeadKind::ordinal);
    if (column.known() && figures) add_entry(at, span, label, column);
  }

  void read_row(std::size_t row) {
    const std::vector<Cell>& cells = grid_.row(row);
    std::vector<std::u32string> labels;
    std::u32string unit;
    std::size_t figures = 0;
    Span context{block_.span.end, block_.span.start};
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const Cell& cell = cells[c];
      if (cell.words.empty()) continue;
      if (cell.own) {
        context.start = std::min(context.start, cell.span.start);
        context.end = std::max(context.end, cell.span.end);
      }
      if (cell.number) {
        ++figures;
        continue;
      }
      if (is_stroke(cell.words)) continue;
      const Column& column = columns_[c];
      if (column.is(HeadKind::ordinal)) continue;
      if (column.is(HeadKind::unit)) {
        unit = cell.words;
        continue;
      }
      if (figures == 0 && (labels.empty() || labels.back() != cell.words)) labels.push_back(cell.words);
    }
    if (figures == 0 && labels.empty()) return;
    std::u32string label_unit;
    if (!labels.empty()) label_unit = take_unit(labels.back());
    const std::u32string label = label_of(labels);
    // Labels may stand under others in merged cells: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密.
    const Shape* const shape =
        tables_.heads_.shape_of(labels.empty() ? View() : without_marks(labels.back()), figures);
    std::size_t figure = 0;
    Column value;  // the last one that growth can be of
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c].own && cells[c].tail && !label.empty())
        add({row, c}, *cells[c].tail, cells[c].tail_span, label, Column(), label, false, context);
      if (!cells[c].number) {
        if (cells[c].own && (cells[c].words.empty() || is_stroke(cells[c].words)) && !label.empty())
          add_empty({row, c}, cells[c].span, label, columns_[c]);
        continue;
      }
      ++figure;
      if (!cells[c].own) continue;
      Column column = columns_[c];
      if (shape != nullptr) {
        column = {};
        column.words = shape->heads[figure - 1];
        column.head = tables_.heads_.find(column.words);
        column.unit = U"件";
      }
      if (column.is(HeadKind::ordinal)) continue;
      if (!column.known()) continue;
      if (column.is(HeadKind::growth) && value.known()) {
        add({row, c}, cells[c], name_of(label, value, false), column, unit, false, context);
        continue;
      }
      if (column.head == nullptr || column.head->kind == HeadKind::value) value = column;
      if (column.is(HeadKind::total) && column.unit.empty() && value.head != nullptr)
        column.unit = value.head->unit;  // that of its parts
      add({row, c}, cells[c], label, column, unit.empty() ? label_unit : unit, figures == 1, context);
    }
  }

  static std::u32string label_of(const std::vector<std::u32string>& labels) {
    if (labels.empty()) return {};
    const View last = without_marks(labels.back());
    if (labels.size() == 1) return std::u32string(last);
    const View group = without_marks(labels[labels.size() - 2]);
    const bool numbered = group.size() != labels[labels.size() - 2].size();
    const bool own = last.size() == labels.back().size();  // （一）予以公开 under 三、本年度办理结果
    return numbered && !own && group.size() <= 8 && !labels.back().starts_with(U"（")
               ? std::u32string(group) + U"：" + std::u32string(last)
               : std::u32string(last);
  }

  std::u32string name_of(const std::u32string& label, const Column& column, bool only) const {
    if (label.empty()) return column.words;
    if (column.head != nullptr) {
      switch (column.head->kind) {
        case HeadKind::growth:
        case HeadKind::total:
          return label;
        case HeadKind::part:
          return label + U"（" + column.words + U"）";
        case HeadKind::value:
          if (column.head->words.size() * 2 < column.words.size() && column.year.empty()) break;
          [[fallthrough]];
        case HeadKind::share:
          return joined(label, column.head->name);
        default:
          break;
      }
    }
    if (column.words.empty() || only || (!column.year.empty() && column.words.size() <= 6)) return label;
    static constexpr View measures = U"数量额率值积入出业";
    if (measures.find(column.words.back()) != View::npos) return joined(label, column.words);
    return label + U"（" + column.words + U"）";
  }

  void add(At at, const Cell& cell, const std::u32string& label, const Column& column,
           const std::u32string& row_unit, bool only, Span context) {
    std::u32string words = cell.words;
    const bool growth = column.is(HeadKind::growth);
    const bool negative = words.front() == U'-' || words.front() == U'－';
    if (negative || words.front() == U'+') words.erase(0, 1);
    std::u32string unit;
    if (is_plain_number(words)) {
      const bool rate = growth || column.is(HeadKind::share);
      if (!column.unit.empty())
        unit = column.unit;
      else if (rate)
        unit = U"%";
      else if (!row_unit.empty())
        unit = row_unit;
      else if (column.head != nullptr && !column.head->unit.empty())
        unit = column.head->unit;
      else if (View(column.words).ends_with(U"件数"))
        unit = U"件";
      else
        unit = caption_unit_;
    }
    std::optional<Figure> figure = grid_.figure_of(words + unit);
    if (!figure) {  // a unit that no measure word is, or none: the number as it stands
      std::erase(words, U',');
      const auto value = Decimal::parse(baogao::to_utf8(words));
      if (!value) return;
      figure.emplace();
      figure->value = *value;
      figure->set_unit(unit);
      const std::size_t point = words.find(U'.');
      figure->place = point == std::u32string::npos ? 0 : -static_cast<int>(words.size() - point - 1);
    }
    add(at, *figure, cell.span, name_of(label, column, only), column, label, negative, context);
  }

  void add(At at, const Figure& figure, Span span, const std::u32string& name, const Column& column,
           const std::u32string& label, bool negative, Span context) {
    const baogao::Interval written = interval_of(figure);
    const baogao::Interval interval = negative && !column.is(HeadKind::growth) ? written.negated() : written;
    Indicator to;
    to.name = baogao::to_utf8(NamePhrases::balanced(name));
    to.value = figure.value;
    to.unit = baogao::to_utf8(figure.unit);
    to.bound = figure.bound;
    to.low = interval.low;
    to.high = interval.high;
    const View head = column.words;
    if (column.is(HeadKind::growth)) {
      to.change = negative ? baogao::Change::decrease : baogao::Change::increase;
      if (head.find(U"上年") != View::npos || head.find(U"去年") != View::npos) to.basis = "上年";
      if (head.find(U"同比") != View::npos) to.basis = "同比";
    } else if (negative) {
      to.value = to.value.negated();
    }
    const bool aim =
        std::any_of(aims.begin(), aims.end(), [&](View word) { return head.find(word) != View::npos; });
    const bool done =
        std::any_of(results.begin(), results.end(), [&](View word) { return head.find(word) != View::npos; });
    const int section = document_.section_at(span.start);
    const bool plan =
        !done && section >= 0 && document_.found.sections[static_cast<std::size_t>(section)].plan;
    to.status = aim || plan ? Status::target : Status::actual;
    const int year = to.status == Status::target ? years_.planned : years_.reported;
    if (!column.year.empty()) {
      to.period = Period::year(std::stoi(column.year));
    } else if (year > 0) {
      to.period = Period::year(year);
    }
    to.span = span;
    to.context = context;
    // A part of a sum is not what the entry counts.
    const bool part = column.is(HeadKind::part);
    if (document_.catalogue && !part) to.code = document_.catalogue->match(to).code;
    add_entry(at, span, label, column).figure = std::move(to);
  }

  static constexpr std::array<View, 5> results = {U"完成", U"实绩", U"实际", U"决算", U"执行数"};
  static constexpr std::array<View, 5> aims = {U"目标", U"计划", U"预期", U"预算数", U"年初预算"};

  const TableFigures& tables_;
  const Document& document_;
  const Block& block_;
  ReportYears years_;
  TableGrid grid_;
  std::vector<Column> columns_;  // under the heads that hold
  std::u32string caption_unit_;
  baogao::Table table_;
};

baogao::Table TableFigures::read(const Document& document, const Block& block, ReportYears years) const {
  return Reading(*this, document, block, years).run();
}
