// baogao compare REPORT... [-o FILE.xml] [--html FILE.html]

#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <mutex>
#include <set>

#include "baogao/base/table_file.hpp"
#include "baogao/compare/comparison.hpp"
#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "baogao/kinds/places.hpp"
#include "baogao/xml/report_xml.hpp"
#include "command.hpp"
#include "comparison_page.hpp"
#include "comparison_views.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "progress.hpp"

namespace {

namespace fs = std::filesystem;
using baogao::Document;
using baogao::Expected;
using baogao::Message;

// A report to compare, with what the user or its XML says of it.
struct Input {
  InputFile file;
  baogao::Identity identity;
};

class Compare final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ = program.add_subcommand(
        "compare",
        in(language, "把几年、几地的报告放在一起比较：指标、章节、照抄、承诺",
           "Put reports of several years and places side by side: figures, parts, copies, promises"));
    command_->add_option("REPORT", inputs_,
                         in(language, "报告或 baogao analyze 的 XML：文件、目录（含子目录）",
                            "Reports, or XML of baogao analyze: files, folders (walked)"));
    command_->add_option(
        "-o,--output", output_,
        in(language, "比较结果（XML）；默认到屏幕", "The comparison as XML; by default to the screen"));
    command_->add_option(
        "--html", page_,
        in(language, "一个自带数据的网页，可离线打开", "One self-contained page, to be opened offline"));
    command_
        ->add_option(
            "--manifest", manifest_,
            in(language,
               "清单（TSV，列为 file kind place year，空格不填则由标题判断；路径从清单所在目录算起）",
               "List of reports (TSV with columns file, kind, place, year; empty cells by the title; paths "
               "from the list's folder)"))
        ->check(CLI::ExistingFile);
    command_->add_option("--kind", kind_,
                         in(language, "只比较这一类报告，如 fazhi、gwr",
                            "Compare only reports of this kind, as fazhi or gwr"));
    command_
        ->add_option("-j,--threads", threads_,
                     in(language, "线程数；默认按处理器", "Threads; by default as many as processors"))
        ->check(CLI::PositiveNumber);
    command_->footer(in(language, "例：baogao compare 报告/ -o 比较.xml --html 比较.html",
                        "Example: baogao compare reports/ -o all.xml --html all.html"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    language_ = session.language;
    if (inputs_.empty() && manifest_.empty()) {
      say(in(language_, "没有给出报告；用法：baogao compare 报告... 或 --manifest 清单",
             "no reports given; use: baogao compare REPORT... or --manifest FILE"));
      return Exit::wrong_use_or_input;
    }
    const auto host = session.load_plugins();
    std::vector<Input> inputs;
    if (!manifest_.empty()) read_manifest(inputs);
    find_reports(*host, inputs);
    baogao::Comparer comparer;
    compare_all(inputs, *host, comparer);
    say_unknown(placeless_, {"看不出是哪里的报告，地区暂用文件名；可用 --manifest 写明",
                             "its place is not known; it goes by the file's name; name it with --manifest"});
    say_unknown(
        yearless_,
        {"看不出是哪一年的报告，跨年的比较里没有它；可用 --manifest 写明",
         "its year is not known, so it is missing from comparisons over years; name it with --manifest"});
    baogao::Comparer::Steps steps;
    for (const auto& [name, step] : host->comparison_steps()) steps.emplace_back(name, step.get());
    const baogao::Comparison comparison = comparer.finish(steps);
    for (const Message& failure : comparison.failures) {
      say(in(language_, failure));
      failed_ = true;
    }
    for (const auto& [file, of] : comparison.duplicates) {
      say(language_, file,
          {"与 " + comparison.reports[of].href + " 是同一份报告，未重复比较",
           "is the same report as " + comparison.reports[of].href + "; compared once"});
    }
    say_alike_places(comparison);
    if (comparison.reports.empty()) {
      say(in(language_, "没有可以比较的报告", "there are no reports to compare"));
      return Exit::wrong_use_or_input;
    }
    write(comparison);
    return failed_ ? Exit::wrong_use_or_input : Exit::done;
  }

 private:
  // A county that became a city is one place; only whoever reads knows that of a name in no table.
  void say_alike_places(const baogao::Comparison& comparison) const {
    std::set<std::string> places;
    for (const baogao::ComparedReport& report : comparison.reports) places.insert(report.identity.place);
    for (auto a = places.begin(); a != places.end(); ++a) {
      for (auto b = std::next(a); b != places.end(); ++b) {
        if (!baogao::standard_places().may_be_one(*a, *b)) continue;
        say(language_, *a,
            {"与 " + *b + " 可能是同一个地方；如是，请在 --manifest 里写成同一个名称",
             "may be the same place as " + *b + "; if so, name them alike in --manifest"});
      }
    }
  }
  void complain(const std::string& subject, const Message& why) {
    const std::lock_guard lock(saying_);
    say(language_, subject, why);
    failed_ = true;
  }

  // The first few by name, the others by their number.
  void say_unknown(const std::set<std::string>& paths, const Message& what) const {
    constexpr std::size_t named = 3;
    std::size_t count = 0;
    for (const std::string& path : paths) {
      if (count++ == named) break;
      say(language_, path, what);
    }
    if (paths.size() > named) {
      say(in(language_, {fmt::format("……这样的报告共 {} 份", paths.size()),
                         fmt::format("… {} reports like this in all", paths.size())}));
    }
  }

  void read_manifest(std::vector<Input>& inputs) const {
    const baogao::TableFile table(manifest_, {"file", "kind", "place", "year"});
    const fs::path folder = fs::path(manifest_).parent_path();
    for (const auto& row : table.rows()) {
      Input input;
      input.file.path = (folder / std::string(row[0])).string();
      input.file.name = fs::path(input.file.path).filename().string();
      input.identity.kind = row[1];
      input.identity.place = row[2];
      input.identity.year = row[3];
      inputs.push_back(std::move(input));
    }
  }

  // Report XML stands for its source, read again: the XML holds no text.
  void find_reports(const baogao::PluginHost& host, std::vector<Input>& inputs) {
    std::vector<std::string> documents;
    for (const std::string& path : inputs_) {
      if (fs::path(path).extension() == ".xml") {
        take_xml(path, inputs);
      } else {
        documents.push_back(path);
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) continue;
        std::vector<std::string> inside;
        for (const auto& entry : fs::directory_iterator(path, ignored)) {
          const std::string xml = entry.path().string();
          if (entry.path().extension() == ".xml" && !is_comparison(xml)) inside.push_back(xml);
        }
        std::sort(inside.begin(), inside.end());
        for (const std::string& xml : inside) take_xml(xml, inputs);
        // A folder with nothing but XML holds its reports.
        if (!inside.empty() && find_inputs({path}, host).files.empty()) documents.pop_back();
      }
    }
    InputFiles found = find_inputs(documents, host);
    for (const auto& problem : found.problems) complain(problem.path, problem.message);
    for (InputFile& file : found.files) inputs.push_back({std::move(file), {}});
  }

  void take_xml(const std::string& path, std::vector<Input>& inputs) {
    const auto report = baogao::read_report(path);
    if (!report) return complain(path, report.error());
    const fs::path beside = fs::path(path).parent_path() / fs::path(report->href).filename();
    std::error_code ignored;
    const fs::path source = fs::exists(report->href, ignored) ? fs::path(report->href) : beside;
    if (!fs::exists(source, ignored)) {
      return complain(path, {"找不到它的原文 " + report->href + "；请在原来的目录运行，或直接给出原文",
                             "its source " + report->href +
                                 " is not there; run in the folder it was made in, or give the source"});
    }
    inputs.push_back({{source.string(), source.filename().string()}, report->identity});
  }

  void compare_all(const std::vector<Input>& inputs, const baogao::PluginHost& host,
                   baogao::Comparer& comparer) {
    const tbb::global_control limit(
        tbb::global_control::max_allowed_parallelism,
        threads_ > 0 ? threads_
                     : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
    Progress progress(inputs.size());
    tbb::parallel_for(
        std::size_t{0}, inputs.size(),
        [&](std::size_t i) {
          try {
            add(inputs[i], i, host, comparer);
          } catch (const std::exception& error) {
            complain(inputs[i].file.path,
                     {std::string("出错：") + error.what(), std::string("failed: ") + error.what()});
          }
          progress.step(inputs[i].file.name);
        },
        tbb::simple_partitioner());
  }

  void add(const Input& input, std::size_t position, const baogao::PluginHost& host,
           baogao::Comparer& comparer) {
    auto bytes = input.file.read();
    if (!bytes) return complain(input.file.path, bytes.error());
    baogao::PipelineOptions options;
    options.identity = input.identity;
    options.identity.title.clear();
    if (const baogao::Unpacker* unpacker = host.unpacker_of(*bytes, input.file.path)) {
      auto members = unpacker->unpack(*bytes);
      if (!members) return complain(input.file.path, members.error());
      std::size_t number = 0;
      for (baogao::ArchiveMember& member : *members) {
        if (!host.tries(member.name)) continue;
        add_one(std::move(member.bytes), input.file.path + "/" + member.name,
                (position << member_bits) + ++number, host, options, comparer);
      }
      return;
    }
    add_one(std::move(*bytes), input.file.path, position << member_bits, host, options, comparer);
  }

  void add_one(std::string bytes, const std::string& path, std::size_t position,
               const baogao::PluginHost& host, const baogao::PipelineOptions& options,
               baogao::Comparer& comparer) {
    const auto document = baogao::analyze(std::move(bytes), path, host, options);
    if (!document) return complain(path, document.error());
    for (const Message& failure : baogao::failures_in(document->found.findings)) complain(path, failure);
    if (!kind_.empty() && document->identity.kind != kind_) return;
    {
      const std::lock_guard lock(saying_);
      if (document->identity.place.empty()) placeless_.insert(path);
      if (document->identity.year.empty()) yearless_.insert(path);
    }
    comparer.add(*document, position);
  }

  void write(const baogao::Comparison& comparison) const {
    if (!page_.empty()) {
      write_output(page_, [&](std::ostream& out) { write_comparison_page(comparison, language_, out); });
      if (output_.empty()) return;
    }
    write_output(output_, [&](std::ostream& out) { baogao::write_comparison(comparison, out); });
  }

  static constexpr unsigned member_bits = 20;  // of a position: members of one archive

  CLI::App* command_ = nullptr;
  Language language_ = Language::en;
  std::vector<std::string> inputs_;
  std::string output_, page_, manifest_, kind_;
  std::size_t threads_ = 0;
  std::mutex saying_;
  std::set<std::string> placeless_, yearless_;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<Command> make_compare() { return std::make_unique<Compare>(); }
