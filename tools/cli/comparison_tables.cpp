#include "comparison_tables.hpp"

#include <fstream>
#include <map>
#include <pugixml.hpp>

using baogao::Expected;
using baogao::Message;

namespace {

// A row stands for an element; its cells are attributes of it, of its parent or of the report it points at.
struct Column {
  const char* key;
  const char* zh;
  const char* en;
  double width;
  bool number;
  const char* attribute;  // "^name" of the parent, "@ref.name" of the report that attribute ref names, "~ref"
                          // its label
};

struct View {
  const char* name;
  const char* zh;
  const char* path;  // of its rows, below the root
  std::vector<Column> columns;
};

const std::vector<View>& all_views() {
  static const std::vector<View> views = {
      {"reports",
       "报告",
       "reports/report",
       {{"id", "编号", "id", 6, false, "id"},
        {"kind", "类型", "kind", 8, false, "kind"},
        {"place", "地区", "place", 12, false, "place"},
        {"year", "年份", "year", 7, true, "year"},
        {"title", "标题", "title", 40, false, "title"},
        {"characters", "字数", "characters", 9, true, "characters"},
        {"file", "文件", "file", 40, false, "href"}}},
      {"series",
       "指标",
       "series/point",
       {{"code", "代码", "code", 18, false, "^code"},
        {"name", "名称", "name", 28, false, "^name"},
        {"unit", "单位", "unit", 9, false, "^unit"},
        {"status", "状态", "status", 8, false, "^status"},
        {"place", "地区", "place", 12, false, "place"},
        {"year", "年份", "year", 10, false, "year"},
        {"value", "数值", "value", 16, true, "value"},
        {"bound", "界限", "bound", 8, false, "bound"},
        {"difference", "比上年", "difference", 14, true, "difference"},
        {"rate", "比上年%", "rate", 10, true, "rate"},
        {"rank", "排名", "rank", 7, true, "rank"},
        {"of", "共", "of", 6, true, "of"},
        {"outlier", "离群", "outlier", 7, false, "outlier"},
        {"doubtful", "存疑", "doubtful", 7, false, "doubtful"},
        {"why", "依据", "why", 12, false, "why"},
        {"mention", "原文", "mention", 14, false, "mention"},
        {"report", "报告", "report", 18, false, "~report"},
        {"start", "位置", "start", 9, true, "start"}}},
      {"sections",
       "章节",
       "sections/part/cell",
       {{"kind", "类型", "kind", 8, false, "^kind"},
        {"part", "部分", "part", 32, false, "^name"},
        {"place", "地区", "place", 12, false, "@report.place"},
        {"year", "年份", "year", 7, true, "@report.year"},
        {"state", "有无", "state", 10, false, "state"},
        {"characters", "字数", "characters", 9, true, "characters"}}},
      {"reuse",
       "照抄",
       "reuse/pair/passage",
       {{"from", "出自", "from", 20, false, "^~a"},
        {"into", "抄入", "into", 20, false, "^~b"},
        {"share", "份额", "share", 8, true, "^share"},
        {"sentences", "句数", "sentences", 8, true, "sentences"},
        {"exact", "一字不差", "exact", 9, false, "exact"},
        {"from-start", "出处位置", "from-start", 10, true, "a-start"},
        {"into-start", "抄入位置", "into-start", 10, true, "b-start"}}},
      {"promises",
       "承诺",
       "promises/promise",
       {{"place", "地区", "place", 12, false, "@report.place"},
        {"year", "年份", "year", 7, true, "@report.year"},
        {"title", "任务", "title", 40, false, "title"},
        {"outcome", "结果", "outcome", 11, false, "outcome"},
        {"score", "相符", "score", 8, true, "score"},
        {"doubtful", "存疑", "doubtful", 8, false, "doubtful"},
        {"by", "答复报告", "by", 20, false, "~by"},
        {"start", "位置", "start", 9, true, "start"}}},
      {"conflicts",
       "冲突",
       "conflicts/conflict/figure",
       {{"type", "类型", "type", 12, false, "^type"},
        {"name", "指标", "name", 28, false, "^name"},
        {"expected", "应为", "expected", 18, false, "^expected"},
        {"found", "写作", "found", 18, false, "^found"},
        {"report", "报告", "report", 20, false, "~report"},
        {"indicator", "指标编号", "indicator", 10, false, "indicator"},
        {"start", "位置", "start", 9, true, "start"}}},
  };
  return views;
}

class LoadedComparison final : public ComparisonTables {
 public:
  bool load(const std::string& path) {
    if (!document_.load_file(path.c_str(), pugi::parse_default)) return false;
    root_ = document_.child("comparison");
    for (const pugi::xml_node report : root_.child("reports").children("report"))
      reports_[report.attribute("id").value()] = report;
    return true;
  }

  std::vector<ExportTable> tables(Language language) const override {
    std::vector<ExportTable> tables;
    for (const View& view : all_views()) {
      ExportTable table;
      table.name = in(language, view.zh, view.name);
      for (const Column& column : view.columns)
        table.columns.push_back(
            {column.key, in(language, column.zh, column.en), column.width, column.number});
      auto rows = std::make_shared<std::vector<pugi::xml_node>>();
      collect(root_, view.path, *rows);
      table.rows = rows->size();
      table.cell = [this, rows, &view](std::size_t row, std::size_t column) {
        return value((*rows)[row], view.columns[column].attribute);
      };
      tables.push_back(std::move(table));
    }
    return tables;
  }

 private:
  static void collect(pugi::xml_node node, std::string_view path, std::vector<pugi::xml_node>& rows) {
    const std::size_t slash = path.find('/');
    const std::string name(path.substr(0, slash));
    for (const pugi::xml_node child : node.children(name.c_str())) {
      if (slash == std::string_view::npos) {
        rows.push_back(child);
      } else {
        collect(child, path.substr(slash + 1), rows);
      }
    }
  }

  std::string value(pugi::xml_node node, std::string_view attribute) const {
    if (attribute.starts_with('^')) return value(node.parent(), attribute.substr(1));
    if (attribute.starts_with('~')) {
      const pugi::xml_node report = report_of(node, attribute.substr(1));
      return std::string(report.attribute("place").value()) + report.attribute("year").value();
    }
    if (attribute.starts_with('@')) {
      const std::size_t point = attribute.find('.');
      return report_of(node, attribute.substr(1, point - 1))
          .attribute(std::string(attribute.substr(point + 1)).c_str())
          .value();
    }
    return node.attribute(std::string(attribute).c_str()).value();
  }

  pugi::xml_node report_of(pugi::xml_node node, std::string_view reference) const {
    const auto found = reports_.find(node.attribute(std::string(reference).c_str()).value());
    return found == reports_.end() ? pugi::xml_node() : found->second;
  }

  pugi::xml_document document_;
  pugi::xml_node root_;
  std::map<std::string, pugi::xml_node> reports_;
};

}  // namespace

bool is_comparison(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  char opening[400] = {};
  in.read(opening, sizeof opening - 1);
  return std::string_view(opening).find("urn:baogao:comparison:1") != std::string_view::npos;
}

const std::vector<std::string>& comparison_views() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const View& view : all_views()) all.emplace_back(view.name);
    return all;
  }();
  return names;
}

Expected<std::shared_ptr<const ComparisonTables>> ComparisonTables::load(const std::string& path) {
  auto comparison = std::make_shared<LoadedComparison>();
  if (!comparison->load(path))
    return Message{"不是完好的 XML；请重新用 baogao compare 生成",
                   "is no well-formed XML; make it again with baogao compare"};
  return std::shared_ptr<const ComparisonTables>(std::move(comparison));
}
