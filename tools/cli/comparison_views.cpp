#include "comparison_views.hpp"

#include <fstream>
#include <map>
#include <pugixml.hpp>

#include "baogao/compare/own_views.hpp"

using baogao::Expected;
using baogao::Message;
using baogao::View;
using baogao::ViewCell;
using baogao::ViewColumn;
using Kind = ViewColumn::Kind;

namespace {

// Shared by the views that were made of it.
class LoadedComparison {
 public:
  bool load(const std::string& path) {
    if (!document_.load_file(path.c_str(), pugi::parse_default)) return false;
    root_ = document_.child("comparison");
    for (const pugi::xml_node report : root_.child("reports").children("report"))
      reports_[report.attribute("id").value()] = report;
    return true;
  }

  pugi::xml_node root() const { return root_; }

  // Where and when a report is of.
  std::string label(const char* id) const {
    const pugi::xml_node found = report(id);
    return std::string(found.attribute("place").value()) + found.attribute("year").value();
  }

  pugi::xml_node report(const char* id) const {
    const auto found = reports_.find(id);
    return found == reports_.end() ? pugi::xml_node() : found->second;
  }

 private:
  pugi::xml_document document_;
  pugi::xml_node root_;
  std::map<std::string, pugi::xml_node> reports_;
};

using Loaded = std::shared_ptr<const LoadedComparison>;
using Rows = std::shared_ptr<const std::vector<pugi::xml_node>>;

// Elements of a path below a node, in order.
void collect(pugi::xml_node node, const std::vector<std::string>& path, std::size_t depth,
             std::vector<pugi::xml_node>& rows) {
  for (const pugi::xml_node child : node.children(path[depth].c_str())) {
    if (depth + 1 == path.size()) {
      rows.push_back(child);
    } else {
      collect(child, path, depth + 1, rows);
    }
  }
}

Rows rows_of(pugi::xml_node node, const std::vector<std::string>& path) {
  std::vector<pugi::xml_node> rows;
  collect(node, path, 0, rows);
  return std::make_shared<const std::vector<pugi::xml_node>>(std::move(rows));
}

// A column of one of the program's own views as it is exported, and where its cells stand.
struct Placed {
  ViewColumn column;
  std::string attribute;
  std::string of_report;  // an attribute of the report that `attribute` names; empty: its own
  std::size_t up;         // levels above the row
};

// What a declared column becomes in a table: a place its offset, a report where and when it is of.
void place(const ViewColumn& column, std::size_t up, bool with_report, std::vector<Placed>& placed) {
  if (column.kind == Kind::report) {
    if (with_report) {
      placed.push_back({{"place", {"地区", "place"}, Kind::text, 12}, column.id, "place", up});
      placed.push_back({{"year", {"年份", "year"}, Kind::number, 7}, column.id, "year", up});
    }
    placed.push_back({{column.id, column.title, Kind::text, column.width}, column.id, "label", up});
  } else if (column.kind == Kind::place) {
    const std::string start = start_attribute(column);
    placed.push_back({{start, column.title, Kind::number, column.width}, start, "", up});
  } else {
    placed.push_back({column, column.id, "", up});
  }
}

std::vector<Placed> placed_columns(const baogao::OwnView& view) {
  bool has_place = false;
  for (const auto& level : view.levels) {
    for (const ViewColumn& column : level.columns) has_place = has_place || column.id == "place";
  }
  std::vector<Placed> placed;
  for (std::size_t level = 0; level < view.levels.size(); ++level) {
    for (const ViewColumn& column : view.levels[level].columns)
      place(column, view.levels.size() - 1 - level, !has_place && column.id == "report", placed);
  }
  return placed;
}

std::string own_cell(pugi::xml_node row, const Placed& placed, const LoadedComparison& comparison) {
  for (std::size_t i = 0; i < placed.up; ++i) row = row.parent();
  const char* const value = row.attribute(placed.attribute.c_str()).value();
  if (placed.of_report.empty()) return value;
  return placed.of_report == "label" ? comparison.label(value)
                                     : comparison.report(value).attribute(placed.of_report.c_str()).value();
}

View own_view(const baogao::OwnView& declared, const Loaded& comparison) {
  std::vector<std::string> path;
  for (const auto& level : declared.levels) path.push_back(level.element);
  const Rows rows = rows_of(comparison->root(), path);
  const std::vector<Placed> placed = placed_columns(declared);
  View view{declared.name, declared.title, {}, rows->size(), {}};
  for (const Placed& each : placed) view.columns.push_back(each.column);
  view.cell = [comparison, rows, placed](std::size_t row, std::size_t column) {
    return ViewCell{own_cell((*rows)[row], placed[column], *comparison)};
  };
  return view;
}

Kind kind_of(std::string_view name) {
  return name == "number"   ? Kind::number
         : name == "place"  ? Kind::place
         : name == "report" ? Kind::report
                            : Kind::text;
}

// A view that a plugin made, as it stands in the XML. A cell of a report shows where and when that is of.
View plugin_view(pugi::xml_node node, const Loaded& comparison) {
  const auto title = [](pugi::xml_node of) {
    return Message{of.attribute("zh").value(), of.attribute("en").value()};
  };
  const Rows rows = rows_of(node, {"row"});
  View view{node.attribute("name").value(), title(node), {}, rows->size(), {}};
  std::vector<Kind> kinds;
  for (const pugi::xml_node column : node.children("column")) {
    kinds.push_back(kind_of(column.attribute("kind").value()));
    view.columns.push_back({column.attribute("id").value(), title(column), kinds.back(),
                            column.attribute("width").as_double(12)});
  }
  view.cell = [comparison, rows, kinds](std::size_t row, std::size_t column) {
    pugi::xml_node cell = (*rows)[row].child("cell");
    for (std::size_t i = 0; i < column; ++i) cell = cell.next_sibling("cell");
    if (kinds[column] == Kind::report) return ViewCell{comparison->label(cell.attribute("report").value())};
    return ViewCell{cell.text().get()};
  };
  return view;
}

}  // namespace

bool is_comparison(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  char opening[400] = {};
  in.read(opening, sizeof opening - 1);
  return std::string_view(opening).find("urn:baogao:comparison:1") != std::string_view::npos;
}

Expected<std::vector<View>> read_comparison_views(const std::string& path) {
  const auto comparison = std::make_shared<LoadedComparison>();
  if (!comparison->load(path))
    return Message{"不是完好的 XML；请重新用 baogao compare 生成",
                   "is no well-formed XML; make it again with baogao compare"};
  std::vector<View> views;
  for (const baogao::OwnView& declared : baogao::own_views()) views.push_back(own_view(declared, comparison));
  for (const pugi::xml_node node : comparison->root().children("view"))
    views.push_back(plugin_view(node, comparison));
  return views;
}
