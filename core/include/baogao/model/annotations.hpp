// What analyzers find in a document. All spans are of the **source** text, in bytes of its UTF-8.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "baogao/base/message.hpp"
#include "baogao/base/severity.hpp"
#include "baogao/base/span.hpp"
#include "baogao/model/identity.hpp"
#include "baogao/model/quantity.hpp"

namespace baogao {

// An element of an official document (GB/T 9704-2012, 7): `kind` is one of
// issuer 发文机关标志, number 发文字号, signatory 签发人, title 标题, addressee 主送机关,
// date 成文日期, copied-to 抄送机关.
struct DocumentElement {
  std::string kind;
  Span span;
  std::string text;
};

// A numbered heading and the text under it, up to the next heading of its level or above.
struct Section {
  int level = 1;  // 1 一、  2 （一）  3 1.  4 （1）   (GB/T 9704-2012, 7.3.3); 0 第N部分 编 篇 章 节 above
  std::optional<int> number;  // absent for a heading without a numeral
  std::string marker;         // as written
  std::string title;          // without marker and closing 。
  Span span;                  // the heading itself
  std::size_t until = 0;      // where the section's text ends
  bool plan = false;          // what is to be done, not what was done
  bool problems = false;      // shortcomings 存在的不足
};

enum class Change { none, increase, decrease };
enum class Status { actual, target };

// A figure: what, how much, of what, when.
struct Indicator : Quantity {
  std::string name;
  Change change = Change::none;
  std::string basis;  // what a change is measured against: 上年
  Status status = Status::actual;
  Tone tone = Tone::none;  // of a target: how firmly it is set
  std::string scope;       // whose figure it is where the text says so: 全市, 宿城区, 市政府
  std::string code;        // of a known indicator; empty for others
  Span span;               // numeral and unit
  Span context;            // its sentence
};

// A cell under a head for figures: a figure, or none where the cell is empty or holds a stroke. An empty cell
// is not 0.
struct TableEntry {
  int row = 0;  // in the grid, from 0
  int column = 0;
  std::string row_head;
  std::string column_head;
  Span span;  // the cell
  std::optional<Indicator> figure;
};

// A table of figures. Those of running text are not among them.
struct Table {
  Span span;
  std::vector<TableEntry> entries;
};

// A figure that others refer to: of running text, or of a table.
struct FigureRef {
  int table = -1;         // index of a table; -1: the figure is an indicator
  std::size_t index = 0;  // of the indicator, or of the table's entry
};

// How figures hang together. A relation that the numbers do not bear out stays, with its difference.
struct Relation {
  enum class Type {
    sum,      // total = part + part + …
    rate,     // rate = part / whole
    growth,   // value, and rate: how much it grew; amount, by how much, or earlier: what it was
    from_to,  // from, to: one figure at two times
  };
  struct Member {
    const char* role;  // total, part, whole, rate, value, amount, earlier, from, to
    FigureRef figure;
  };
  Type type = Type::sum;
  std::vector<Member> members;
  bool holds = true;   // within the intervals of the figures
  Decimal difference;  // total less parts; rate less part / whole, in its own unit; 0 for others
  Span span;           // from the first figure to the last
};

// One thing done or to be done.
struct Task {
  std::string marker;  // 一是, 第一, 1., ——; empty for the lead of a paragraph
  std::string title;
  Status status = Status::actual;  // target: planned
  std::string owner;               // 责任单位
  std::string deadline;            // 2025年6月底前
  Span span;                       // marker and title
  std::vector<Span> measures;      // its sentences
  std::size_t until = 0;           // where its text ends
};

struct Finding {
  std::string rule;  // family.name, stable
  Severity severity = Severity::warning;
  Span span;
  Message message;
  std::vector<Span> related{};
  std::string replacement{};  // what would be right in place of the span's text, where that is certain
  std::string known{};        // why it is let pass, from a baseline; empty: it is not
};

// A numeral of the text and what became of it; noted only where the document asks for it.
struct NumeralNote {
  Span span;
  std::string rule;  // figure, table, or what turned it away: time, phrase, ordinal, …
  Message because;   // the words that decided
};

// An item of a layer that a plugin brings of its own: seals, quotations, whatever a report holds that the
// program knows nothing of. Kinds and the names of attributes are written as a-z, 0-9 and -, a letter first:
// they name elements and attributes of the report XML.
struct LayerItem {
  std::string kind;  // seal
  Span span;
  std::vector<std::pair<std::string, std::string>> attributes{};  // names start, end, line, text are taken
  std::string text{};
  std::vector<LayerItem> children{};  // inside of its span
};

// What one analyzer returns.
struct Annotations {
  std::vector<DocumentElement> elements;
  std::optional<Identity> identity;  // completes what the user said of the document
  std::vector<Section> sections;     // in order of the text
  std::vector<Indicator> indicators;
  std::vector<Table> tables;
  std::vector<Relation> relations;  // of the indicators and tables found before
  std::vector<Task> tasks;
  std::vector<Finding> findings;
  std::vector<NumeralNote> numerals;
  std::map<std::string, std::vector<LayerItem>> layers;  // by their names, items in order of the text
};

}  // namespace baogao
