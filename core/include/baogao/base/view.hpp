// Tables to be shown: columns declared once, which sheets, files, XML and pages are made from.
//
//     struct Seal { std::string office; ReportPlace place; };
//     const std::vector<ColumnOf<Seal>> columns = {
//         {{"office", {"机关", "office"}}, [](const Seal& seal) { return ViewCell{seal.office, {}}; }},
//         {{"place", {"位置", "place"}, ViewColumn::Kind::place},
//          [](const Seal& seal) { return ViewCell{"盖章", seal.place}; }}};
//     View view = make_view("seals", {"印章", "seals"}, columns, std::move(seals));
//
// One more line there is one more column everywhere.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "baogao/base/message.hpp"

namespace baogao {

// A stretch of a report that is compared: offsets in code points of its source text, end exclusive.
struct ReportPlace {
  std::size_t report = 0;  // from 0, as the comparison orders them
  std::size_t start = 0, end = 0;
};

struct ViewColumn {
  enum class Kind {
    text,
    number,  // cells are decimals, or empty
    place,   // cells lead to a place in a report, and say what stands there
    report,  // cells name a report, place->report; shown by where and when it is of
  };
  std::string id;  // in XML and JSON: a-z, 0-9 and -
  Message title;   // at the head, for a person
  Kind kind = Kind::text;
  double width = 12;  // of a sheet's column, in characters
};

struct ViewCell {
  std::string text;
  std::optional<ReportPlace> place{};
};

struct View {
  std::string name;  // as --view names it: a-z, 0-9 and -
  Message title;
  std::vector<ViewColumn> columns;
  std::size_t rows = 0;
  std::function<ViewCell(std::size_t row, std::size_t column)> cell;  // from 0
};

// A column and what stands in it for one row.
template <class Row>
struct ColumnOf {
  ViewColumn column;
  std::function<ViewCell(const Row&)> cell;
};

template <class Row>
View make_view(std::string name, Message title, const std::vector<ColumnOf<Row>>& columns,
               std::vector<Row> rows) {
  View view{std::move(name), std::move(title), {}, rows.size(), {}};
  for (const ColumnOf<Row>& column : columns) view.columns.push_back(column.column);
  const auto kept = std::make_shared<const std::vector<Row>>(std::move(rows));
  view.cell = [columns, kept](std::size_t row, std::size_t column) {
    return columns[column].cell((*kept)[row]);
  };
  return view;
}

}  // namespace baogao
