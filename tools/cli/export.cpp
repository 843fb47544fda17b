// baogao export FILE.xml... --format FORMAT

#include <algorithm>
#include <filesystem>
#include <memory>

#include "baogao/xml/report_xml.hpp"
#include "command.hpp"
#include "comparison_views.hpp"
#include "figure_view.hpp"
#include "formats.hpp"
#include "output_file.hpp"

namespace {

namespace fs = std::filesystem;
using baogao::Message;
using baogao::ReportXml;
using baogao::View;

class Export final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ = program.add_subcommand(
        "export", in(language, "把报告 XML 里的指标、比较 XML 里的各表导出为表格",
                     "Turn report XML into a table, a figure a row; comparison XML into a sheet a view"));
    command_
        ->add_option("FILE.xml", inputs_,
                     in(language, "baogao analyze 的输出（文件或目录），或 baogao compare 的一个输出",
                        "Outputs of baogao analyze, files or folders, or one of baogao compare"))
        ->required();
    command_->add_option("-f,--format", format_,
                         in(language, "输出格式，见下；默认 csv", "Format, see below; csv by default"));
    command_->add_option("-o,--output", output_,
                         in(language, "输出文件；默认到屏幕", "Output file; by default to the screen"));
    command_->add_flag("--coded", coded_, in(language, "只导出有代码的指标", "Only figures with a code"));
    command_->add_option("--view", view_,
                         in(language,
                            "比较里的哪张表（只放一张表的格式）：reports、series、sections、reuse、promises、"
                            "conflicts，或插件的；默认 series",
                            "Which table of a comparison, for formats that hold one: reports, series, "
                            "sections, reuse, promises, "
                            "conflicts, or a plugin's; series by default"));
    command_->footer([&session] {
      return described(session.load_plugins()->table_writers(), session.language) +
             in(session.language, "\n\n例：baogao export out --format xlsx -o 指标.xlsx",
                "\n\nExample: baogao export out --format xlsx -o figures.xlsx");
    });
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    language_ = session.language;
    const auto host = session.load_plugins();
    const auto* format = find_format(host->table_writers(), format_);
    if (format == nullptr) return refuse(unknown_format(host->table_writers(), format_));
    if (format->declaration.needs_file && output_.empty())
      return refuse({format_ + " 需要用 -o 给出文件", format_ + " needs a file: name it with -o"});
    std::vector<View> views;
    const std::vector<std::string> inputs = files();
    const bool complete = inputs.size() == 1 && is_comparison(inputs.front())
                              ? take_comparison(inputs.front(), format->declaration.takes_all_views, views)
                              : take_figures(inputs, views);
    if (views.empty()) return Exit::wrong_use_or_input;
    write_output(output_, [&](std::ostream& out) {
      format->writer->write(views, session.writing(output_.empty()), out);
    });
    return complete ? Exit::done : Exit::wrong_use_or_input;
  }

 private:
  int refuse(const Message& why) const {
    say(in(language_, why));
    return Exit::wrong_use_or_input;
  }

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

  // Both add to the views, and say whether everything could be read whole.
  bool take_figures(const std::vector<std::string>& inputs, std::vector<View>& views) const {
    bool complete = true;
    std::vector<std::shared_ptr<const ReportXml>> reports;
    for (const std::string& path : inputs) {
      auto report = baogao::read_report(path);
      if (!report) {
        say(language_, path, report.error());
        complete = false;
        continue;
      }
      for (const Message& failure : report->failures) {
        say(language_, path, failure);
        complete = false;
      }
      reports.push_back(std::make_shared<const ReportXml>(std::move(*report)));
    }
    if (!reports.empty()) views.push_back(figure_view(reports, coded_));
    return complete;
  }

  bool take_comparison(const std::string& path, bool all, std::vector<View>& views) const {
    auto found = read_comparison_views(path);
    if (!found) {
      say(language_, path, found.error());
      return false;
    }
    if (all) {
      views = std::move(*found);
      return true;
    }
    std::string names;
    for (View& view : *found) {
      if (view.name == view_) {
        views.push_back(std::move(view));
        return true;
      }
      names.append(names.empty() ? "" : ", ").append(view.name);
    }
    refuse(
        {"没有表“" + view_ + "”；现有：" + names, "there is no view \"" + view_ + "\"; there are " + names});
    return false;
  }

  CLI::App* command_ = nullptr;
  Language language_ = Language::en;
  std::vector<std::string> inputs_;
  std::string format_ = "csv";
  std::string output_;
  std::string view_ = "series";
  bool coded_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }
