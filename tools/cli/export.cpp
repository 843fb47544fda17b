// baogao export FILE.xml... --format csv|xlsx|jsonl

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "baogao/base/late_library.hpp"
#include "baogao/base/table_file.hpp"
#include "baogao/xml/report_xml.hpp"
#include "command.hpp"
#include "comparison_tables.hpp"
#include "output_file.hpp"
#include "xlsx_sheet.hpp"

namespace {

namespace fs = std::filesystem;
using baogao::ReportXml;

// A figure with the report it stands in.
struct Row {
  const ReportXml& report;
  const ReportXml::Figure& figure;
};

struct FigureColumn {
  const char* key;  // in JSON
  const char* zh;
  const char* en;
  double width;  // in a sheet, in characters
  bool number;
  std::string (*text)(const Row&);
};

const std::array<FigureColumn, 19> figure_columns = {{
    {"code", "代码", "code", 16, false, [](const Row& row) { return row.figure.code; }},
    {"name", "名称", "name", 26, false, [](const Row& row) { return row.figure.name; }},
    {"value", "数值", "value", 16, true, [](const Row& row) { return row.figure.value; }},
    {"unit", "单位", "unit", 10, false, [](const Row& row) { return row.figure.unit; }},
    {"bound", "界限", "bound", 8, false, [](const Row& row) { return row.figure.bound; }},
    {"change", "增减", "change", 9, false, [](const Row& row) { return row.figure.change; }},
    {"basis", "对比", "basis", 8, false, [](const Row& row) { return row.figure.basis; }},
    {"status", "状态", "status", 8, false, [](const Row& row) { return row.figure.status; }},
    {"period", "时期", "period", 11, false, [](const Row& row) { return row.figure.period; }},
    {"scope", "范围", "scope", 10, false, [](const Row& row) { return row.figure.scope; }},
    {"low", "下限", "low", 14, true, [](const Row& row) { return row.figure.low; }},
    {"high", "上限", "high", 14, true, [](const Row& row) { return row.figure.high; }},
    {"place", "地区", "place", 10, false, [](const Row& row) { return row.report.identity.place; }},
    {"year", "年份", "year", 7, true, [](const Row& row) { return row.report.identity.year; }},
    {"kind", "报告", "report", 8, false, [](const Row& row) { return row.report.identity.kind; }},
    {"section", "章节", "section", 24, false, [](const Row& row) { return row.figure.section; }},
    {"mention", "原文", "mention", 14, false, [](const Row& row) { return row.figure.mention; }},
    {"sentence", "句子", "sentence", 60, false, [](const Row& row) { return row.figure.context; }},
    {"place-in-text", "位置", "offset", 24, false,
     [](const Row& row) { return fmt::format("{}:{}", row.report.href, row.figure.start); }},
}};

ExportTable figure_table(const std::vector<Row>& rows, Language language) {
  ExportTable table;
  table.name = in(language, "指标", "figures");
  for (const FigureColumn& column : figure_columns)
    table.columns.push_back({column.key, in(language, column.zh, column.en), column.width, column.number});
  table.rows = rows.size();
  table.cell = [&rows](std::size_t row, std::size_t column) {
    return figure_columns[column].text(rows[row]);
  };
  return table;
}

// RFC 4180: what holds a comma, a quotation mark or a line end is quoted.
std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string cell(1, '"');
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell.append(1, '"');
}

void write_csv(const ExportTable& table, std::ostream& out) {
  out << "\xEF\xBB\xBF";  // Excel reads UTF-8 only behind it
  for (std::size_t c = 0; c < table.columns.size(); ++c) out << (c > 0 ? "," : "") << table.columns[c].head;
  out << "\r\n";
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      out << (c > 0 ? "," : "") << csv_cell(table.cell(r, c));
    out << "\r\n";
  }
}

void write_jsonl(const ExportTable& table, std::ostream& out) {
  for (std::size_t r = 0; r < table.rows; ++r) {
    nlohmann::ordered_json object;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::string text = table.cell(r, c);
      if (text.empty()) continue;
      if (table.columns[c].number) {
        object[table.columns[c].key] = nlohmann::json::parse(text, nullptr, false);
      } else {
        object[table.columns[c].key] = text;
      }
    }
    out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
}

void write_xlsx(const std::vector<ExportTable>& tables, const std::string& path) {
  std::vector<Sheet> sheets;
  for (const ExportTable& table : tables) {
    Sheet sheet{table.name, {}, table.rows, table.cell};
    for (const ExportColumn& column : table.columns)
      sheet.columns.push_back({column.head, column.width, column.number});
    sheets.push_back(std::move(sheet));
  }
  const auto library = baogao::core_data_directory().parent_path() / "xlsx_sheet.so";
  baogao::load_late<SheetWriter>(library, sheet_writer_symbol).write(path, sheets);
}

class Export final : public Command {
 public:
  void declare(CLI::App& program, Language language) override {
    command_ = program.add_subcommand(
        "export", in(language, "把报告 XML 里的指标、比较 XML 里的各表导出为表格",
                     "Turn report XML into a table, a figure a row; comparison XML into a sheet a view"));
    command_
        ->add_option("FILE.xml", inputs_,
                     in(language, "baogao analyze 的输出（文件或目录），或 baogao compare 的一个输出",
                        "Outputs of baogao analyze, files or folders, or one of baogao compare"))
        ->required();
    command_->add_option("-f,--format", format_, in(language, "csv、xlsx 或 jsonl", "csv, xlsx or jsonl"))
        ->check(CLI::IsMember({"csv", "xlsx", "jsonl"}));
    command_->add_option("-o,--output", output_,
                         in(language, "输出文件；xlsx 必须给出", "Output file; needed for xlsx"));
    command_->add_flag("--coded", coded_, in(language, "只导出有代码的指标", "Only figures with a code"));
    command_
        ->add_option("--view", view_,
                     in(language,
                        "比较里的哪张表（csv、jsonl）：reports、series、sections、reuse、promises、conflicts",
                        "Which table of a comparison, for csv and jsonl: reports, series, sections, reuse, "
                        "promises, conflicts"))
        ->check(CLI::IsMember(comparison_views()));
    command_->footer(in(language, "例：baogao export out --format xlsx -o 指标.xlsx",
                        "Example: baogao export out --format xlsx -o figures.xlsx"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const Language language = session.language;
    if (format_ == "xlsx" && output_.empty()) {
      say(in(language, "xlsx 需要用 -o 给出文件", "xlsx needs a file: name it with -o"));
      return Exit::wrong_use_or_input;
    }
    const std::vector<std::string> inputs = files();
    if (inputs.size() == 1 && is_comparison(inputs.front()))
      return export_comparison(inputs.front(), language);
    bool failed = false;
    std::vector<std::unique_ptr<ReportXml>> reports;
    for (const std::string& path : inputs) {
      auto report = baogao::read_report(path);
      if (report) {
        reports.push_back(std::make_unique<ReportXml>(std::move(*report)));
      } else {
        say(language, path, report.error());
        failed = true;
      }
    }
    std::vector<Row> rows;
    for (const auto& report : reports) {
      for (const auto* figures : {&report->indicators, &report->table_figures}) {
        for (const ReportXml::Figure& figure : *figures) {
          if (!coded_ || !figure.code.empty()) rows.push_back({*report, figure});
        }
      }
    }
    write({figure_table(rows, language)}, 0);
    return failed || reports.empty() ? Exit::wrong_use_or_input : Exit::done;
  }

 private:
  std::vector<std::string> files() const {
    std::vector<std::string> found;
    for (const std::string& input : inputs_) {
      if (!fs::is_directory(input)) {
        found.push_back(input);
        continue;
      }
      std::vector<std::string> inside;
      for (const auto& entry : fs::directory_iterator(input)) {
        const std::string path = entry.path().string();
        if (entry.path().extension() == ".xml" && !is_comparison(path)) inside.push_back(path);
      }
      std::sort(inside.begin(), inside.end());
      found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
  }

  int export_comparison(const std::string& path, Language language) const {
    const auto comparison = ComparisonTables::load(path);
    if (!comparison) {
      say(language, path, comparison.error());
      return Exit::wrong_use_or_input;
    }
    const std::vector<std::string>& views = comparison_views();
    const auto view = static_cast<std::size_t>(std::find(views.begin(), views.end(), view_) - views.begin());
    write((*comparison)->tables(language), view);
    return Exit::done;
  }

  // All of the tables where the format holds several, else the one.
  void write(const std::vector<ExportTable>& tables, std::size_t one) const {
    if (format_ == "xlsx") return write_xlsx(tables, output_);
    const auto to = [&](std::ostream& out) {
      if (format_ == "csv") write_csv(tables[one], out);
      if (format_ == "jsonl") write_jsonl(tables[one], out);
    };
    if (output_.empty()) {
      to(std::cout);
      std::cout.flush();
      return;
    }
    OutputFile file(output_);
    to(file.stream());
    file.commit();
  }

  CLI::App* command_ = nullptr;
  std::vector<std::string> inputs_;
  std::string format_ = "csv";
  std::string output_;
  std::string view_ = "series";
  bool coded_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }
