// Tables as plain text shows them, and what their figures are called.
#include <algorithm>
#include <filesystem>
#include <string>

#include "baogao/base/table_file.hpp"
#include "baogao/model/document.hpp"
#include "catch.hpp"
#include "table_figures.hpp"

namespace {

// name value unit of every figure, a line each; + and - are changes, "empty" a cell without.
std::string figures_of(const std::string& text) {
  static const std::filesystem::path data = PLUGIN_DIRECTORY "/data";
  static const Verbs verbs(data);
  static const FigureScanner scanner(data, verbs);
  static const TableFigures tables(data, scanner);
  auto source = baogao::decode(text);
  REQUIRE(source);
  const baogao::Document document(std::move(*source));
  std::string all;
  for (const baogao::Block& block : document.source().blocks()) {
    for (const baogao::TableEntry& entry : tables.read(document, block, {2023, 2024}).entries) {
      if (!entry.figure) {
        all += "empty " + entry.row_head + " " + entry.column_head + "\n";
        continue;
      }
      const baogao::Indicator& figure = *entry.figure;
      const char* change = figure.change == baogao::Change::increase   ? " +"
                           : figure.change == baogao::Change::decrease ? " -"
                                                                       : "";
      all += figure.name + " " + figure.value.to_string() + figure.unit + change + "\n";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a cell a line: heads, then rows") {
  CHECK(figures_of("信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n2\n0\n11\n行政规范性文件\n109\n"
                   "489\n597\n") ==
        "规章制发件数 2件\n规章废止件数 0件\n规章现行有效件数 11件\n行政规范性文件制发件数 109件\n"
        "行政规范性文件废止件数 489件\n行政规范性文件现行有效件数 597件\n");
  CHECK(figures_of("信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n59237.2449\n五、存在的问题\n") ==
        "行政事业性收费金额 592372449元\n");
}

TEST_CASE("a row without a label is named by the word above its heads") {
  CHECK(
      figures_of(
          "行政复议\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n309\n17\n88\n26\n440\n五、存在的问题\n") ==
      "行政复议结果维持 309件\n行政复议结果纠正 17件\n行政复议其他结果 88件\n行政复议尚未审结 26件\n行政复议 "
      "440件\n");
}

TEST_CASE("a row a line: columns by tabs and blanks") {
  CHECK(figures_of(
            "产品名称\t单位\t产量\t比上年增长（%）\n粮食\t万吨\t133.77\t-2.3\n茶叶\t万吨\t2.24\t3.8\n") ==
        "粮食产量 1337700吨\n粮食产量 2.3% -\n茶叶产量 22400吨\n茶叶产量 3.8% +\n");
  CHECK(figures_of("指    标      绝对数（亿元）    比上年增长（%）\n"
                   "各项存款余额      2130.36        12.9\n"
                   "  #住户存款       1562.57        12.9\n") ==
        "各项存款余额 213036000000元\n各项存款余额 12.9% +\n住户存款 156257000000元\n住户存款 12.9% +\n");
}

TEST_CASE("empty cells and strokes are no figures, 0 is one") {
  CHECK(
      figures_of("信息内容\t本年制发件数\t本年废止件数\n规章\t0\t—\n行政规范性文件\t3\t1\n") ==
      "规章制发件数 0件\nempty 规章 本年废止件数\n行政规范性文件制发件数 3件\n行政规范性文件废止件数 1件\n");
}

TEST_CASE("years as heads are periods, not figures") {
  CHECK(figures_of("指标\t2021年\t2022年\n户籍人口（万人）\t489.9\t491.2\n") ==
        "户籍人口 4899000人\n户籍人口 4912000人\n");
}

TEST_CASE("a prescribed form is read without its heads") {
  CHECK(figures_of("一、本年新收政府信息公开申请数量    21    0    0    0    0    0    21\n"
                   "（一）予以公开    20    0    0    0    0    0    20\n")
            .find("予以公开（自然人） 20件") != std::string::npos);
}

TEST_CASE("running text is no table") {
  CHECK(figures_of("全年完成投资12.5亿元，增长8%。\n一是抓项目。\n二是抓招商，签约30个。\n").empty());
}

TEST_CASE("every head of a column does what its kind says") {
  const baogao::TableFile table(std::filesystem::path(PLUGIN_DIRECTORY "/data") / "table-heads.tsv",
                                {"head", "kind", "name", "unit"});
  CHECK(figures_of("项目\t情况\n甲类案卷\t12.5\n乙类案卷\t13.5\n") == "甲类案卷 12.5\n乙类案卷 13.5\n");
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::string head(row[0]),
        found = figures_of("项目\t" + head + "\n甲类案卷\t12.5\n乙类案卷\t13.5\n");
    const std::string first = found.substr(0, found.find('\n'));
    if (row[1] == "ordinal") {
      CHECK(found.empty());
    } else if (row[1] == "growth") {
      CHECK(first == "甲类案卷 12.5% +");
    } else if (row[1] == "part") {
      CHECK(first == "甲类案卷（" + head + "） 12.5" + std::string(row[3]));
    } else if (row[1] == "value" || row[1] == "share" || row[1] == "total") {
      CHECK(first == "甲类案卷" + std::string(row[2]) + " 12.5" + std::string(row[3]));
    }
  }
}

TEST_CASE("every row of a prescribed form gets the heads of the form, and another number of figures none") {
  const baogao::TableFile table(std::filesystem::path(PLUGIN_DIRECTORY "/data") / "table-shapes.tsv",
                                {"row", "heads"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    const std::size_t count = baogao::split_list(row[1]).size();
    std::string line = row[0] == "*" ? "" : std::string(row[0]);
    for (std::size_t i = 0; i < count; ++i) line += (line.empty() ? "" : "    ") + std::string("3");
    const std::string found = figures_of(line + "\n" + line + "\n");
    CHECK(static_cast<std::size_t>(std::count(found.begin(), found.end(), '\n')) == 2 * count);
    CHECK(figures_of(line + "    3\n" + line + "    3\n").empty());
  }
}
