// The program's own views of a comparison: reports, series, sections, reuse, promises, conflicts.
//
// The comparison XML lays them out as nested elements; each element's attributes are columns, declared once
// (own_views.cpp: a line is a column). From there they reach the XML, the sheets and files of `baogao export`
// and the tables of the page.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/view.hpp"
#include "baogao/compare/comparison.hpp"

namespace baogao {

// Attributes of one element. A column of kind `report` is written as the report's id; one of kind `place`,
// whose id is at or ends with it, as two: start and end of at, task-start and task-end of task-at.
BAOGAO_API const std::vector<ColumnOf<ComparedReport>>& report_columns();
BAOGAO_API const std::vector<ColumnOf<Series>>& series_columns();
BAOGAO_API const std::vector<ColumnOf<SeriesPoint>>& point_columns();
BAOGAO_API const std::vector<ColumnOf<PartRow>>& part_columns();
BAOGAO_API const std::vector<ColumnOf<PartCell>>& cell_columns();
BAOGAO_API const std::vector<ColumnOf<ReusePair>>& pair_columns();
BAOGAO_API const std::vector<ColumnOf<Passage>>& passage_columns();
BAOGAO_API const std::vector<ColumnOf<Promise>>& promise_columns();
BAOGAO_API const std::vector<ColumnOf<Conflict>>& conflict_columns();
BAOGAO_API const std::vector<ColumnOf<Conflict::Figure>>& conflict_figure_columns();

// A view as the XML holds it: an element of the innermost level is a row, with the columns of all levels.
struct OwnView {
  struct Level {
    std::string element;
    std::vector<ViewColumn> columns;
  };
  std::string name;
  Message title;
  std::vector<Level> levels;  // outermost first, below the root
};
BAOGAO_API const std::vector<OwnView>& own_views();

// The attributes of a column of kind `place`.
BAOGAO_API std::string start_attribute(const ViewColumn& column);
BAOGAO_API std::string end_attribute(const ViewColumn& column);

}  // namespace baogao
