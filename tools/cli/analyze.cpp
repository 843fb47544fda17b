// baogao analyze INPUT... [-o DIR]

#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <iostream>
#include <mutex>
#include <set>

#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "baogao/xml/report_xml.hpp"
#include "command.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "progress.hpp"

namespace {

using baogao::Message;

class Analyze final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ = program.add_subcommand("analyze",
                                      in(language, "读报告，输出含指标、标题和任务的 XML",
                                         "Read reports and write their figures, headings and tasks as XML"));
    command_
        ->add_option("INPUT", inputs_,
                     in(language, "报告文件、目录（含子目录），或 - 表示标准输入",
                        "Reports: files, folders (walked), or - for standard input"))
        ->required();
    command_->add_option(
        "-o,--output", folder_,
        in(language, "输出目录，每份报告一个 <文件名>.xml；不给则输出到屏幕（限一份）",
           "Folder for one <file name>.xml each; without it, one report to standard output"));
    command_
        ->add_option("-j,--threads", threads_,
                     in(language, "线程数；默认按处理器", "Threads; by default as many as processors"))
        ->check(CLI::PositiveNumber);
    command_->add_option("--encoding", options_.encoding,
                         in(language, "强制编码：UTF-8、UTF-16LE、UTF-16BE、GB18030、Big5",
                            "Force an encoding: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5"));
    command_->add_option("--kind", options_.identity.kind,
                         in(language, "报告类型，如 fazhi、xxgk、gwr；默认由标题判断",
                            "Kind of report, as fazhi, xxgk, gwr; by default from its title"));
    command_->add_option("--place", options_.identity.place,
                         in(language, "地区；默认由标题判断", "Place; by default from its title"));
    command_
        ->add_option(
            "--year", options_.identity.year,
            in(language, "年份（四位）；默认由标题判断", "Year, four digits; by default from its title"))
        ->check(CLI::Range(1900, 2199));
    command_
        ->add_option("--catalogue", catalogues_,
                     in(language, "另加自己的指标目录（TSV），可多次给出；见 baogao catalogue",
                        "Your own known indicators as well (TSV), repeatable; see baogao catalogue"))
        ->check(CLI::ExistingFile);
    command_->footer(
        in(language, "例：baogao analyze corpora/*.txt -o out\n    baogao analyze 报告.txt > 报告.xml",
           "Example: baogao analyze corpora/*.txt -o out\n         baogao analyze report.txt > report.xml"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const Language language = session.language;
    const auto host = session.load_plugins();
    if (host->plugins().empty()) {
      say(in(language, "没有可用的插件；请重新安装，或用 --plugin-dir 指出插件目录",
             "no plugin could be loaded; install again, or name their folder with --plugin-dir"));
      return Exit::wrong_use_or_input;
    }
    if (!catalogues_.empty()) {
      options_.catalogue = std::make_shared<const baogao::Catalogue>(
          std::vector<std::filesystem::path>(catalogues_.begin(), catalogues_.end()));
    }
    InputFiles inputs = find_inputs(inputs_, *host);
    bool failed = false;
    for (const auto& problem : inputs.problems) {
      say(language, problem.path, problem.message);
      failed = true;
    }
    if (folder_.empty() && inputs.files.size() > 1) {
      say(in(language, "有多份报告；请用 -o 给出输出目录",
             "several reports; name a folder for them with -o"));
      return Exit::wrong_use_or_input;
    }
    if (!folder_.empty()) {
      std::error_code error;
      std::filesystem::create_directories(folder_, error);
      if (!std::filesystem::is_directory(folder_)) {
        say(language, folder_,
            {"不能建立输出目录；请换一个路径", "cannot make the output folder; choose another path"});
        return Exit::wrong_use_or_input;
      }
    }
    std::vector<Outcome> outcomes(inputs.files.size());
    if (!folder_.empty()) name_apart(inputs.files, outcomes);
    Progress progress(inputs.files.size());
    std::mutex printing;
    std::size_t next = 0;
    const auto work = [&](std::size_t i) {
      if (!outcomes[i].failed) analyze_one(inputs.files[i], *host, outcomes[i]);
      progress.step(inputs.files[i].name);
      const std::lock_guard lock(printing);
      outcomes[i].finished = true;
      for (; next < outcomes.size() && outcomes[next].finished; ++next) {
        if (!outcomes[next].messages.empty()) progress.clear();
        for (const Message& message : outcomes[next].messages)
          say(language, inputs.files[next].path, message);
        failed = failed || outcomes[next].failed;
      }
    };
    for_each_of(inputs.files.size(), work);
    return failed ? Exit::wrong_use_or_input : Exit::done;
  }

 private:
  struct Outcome {
    std::vector<Message> messages;
    bool failed = false;
    bool finished = false;
    void refuse(Message why) {
      messages.push_back(std::move(why));
      failed = true;
    }
  };

  // Starting threads takes longer than reading a report: a single one goes without.
  template <class Work>
  void for_each_of(std::size_t count, const Work& work) const {
    if (count == 1) return work(0);
    const tbb::global_control limit(
        tbb::global_control::max_allowed_parallelism,
        threads_ > 0 ? threads_
                     : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
    tbb::parallel_for(std::size_t{0}, count, work, tbb::simple_partitioner());
  }

  // Inputs of one name get that of their folder before it, and then a number; nothing is written over.
  static void name_apart(std::vector<InputFile>& files, std::vector<Outcome>& outcomes) {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < files.size(); ++i) {
      InputFile& file = files[i];
      if (taken.insert(file.name).second) continue;
      const std::string parent = std::filesystem::path(file.path).parent_path().filename().string();
      const std::string base = parent.empty() ? file.name : parent + "." + file.name;
      std::string name = base;
      for (int number = 2; !taken.insert(name).second; ++number) name = std::to_string(number) + "." + base;
      file.name = name;
      outcomes[i].messages.push_back({"与另一份同名，写为 " + name + ".xml",
                                      "has the name of another input and is written as " + name + ".xml"});
    }
  }

  void analyze_one(const InputFile& input, const baogao::PluginHost& host, Outcome& outcome) const {
    try {
      auto bytes = input.read();
      if (!bytes) return outcome.refuse(bytes.error());
      if (const baogao::Unpacker* unpacker = host.unpacker_of(*bytes, input.path)) {
        return analyze_members(input, *bytes, *unpacker, host, outcome);
      }
      write_one(std::move(*bytes), input.path, input.name, host, outcome);
    } catch (const std::bad_alloc&) {
      outcome.refuse({"内存不够；请拆分该文件，或减少 -j",
                      "not enough memory; split the file, or use fewer threads (-j)"});
    } catch (const std::exception& error) {
      outcome.refuse({std::string("出错：") + error.what(), std::string("failed: ") + error.what()});
    }
  }

  // Each report of an archive in turn, named archive.zip/member.
  void analyze_members(const InputFile& archive, const std::string& bytes, const baogao::Unpacker& unpacker,
                       const baogao::PluginHost& host, Outcome& outcome) const {
    auto members = unpacker.unpack(bytes);
    if (!members) return outcome.refuse(members.error());
    std::erase_if(*members, [&](const baogao::ArchiveMember& member) { return !host.tries(member.name); });
    if (members->empty()) return outcome.refuse({"压缩包里没有报告", "the archive holds no reports"});
    if (folder_.empty() && members->size() > 1) {
      return outcome.refuse({"压缩包里有多份报告；请用 -o 给出输出目录",
                             "the archive holds several reports; name a folder for them with -o"});
    }
    for (baogao::ArchiveMember& member : *members) {
      std::string name = archive.name + "." + member.name;
      std::replace(name.begin(), name.end(), '/', '.');
      Outcome inner;
      if (host.unpacker_of(member.bytes, member.name) != nullptr) {
        inner.refuse({"是压缩包里的压缩包；请先解压", "is an archive inside of an archive; unpack it first"});
      } else {
        write_one(std::move(member.bytes), archive.path + "/" + member.name, name, host, inner);
      }
      for (Message& message : inner.messages) {
        outcome.messages.push_back({member.name + "：" + message.zh, member.name + ": " + message.en});
      }
      outcome.failed = outcome.failed || inner.failed;
    }
  }

  void write_one(std::string bytes, const std::string& path, const std::string& name,
                 const baogao::PluginHost& host, Outcome& outcome) const {
    const auto document = baogao::analyze(std::move(bytes), path, host, options_);
    if (!document) return outcome.refuse(document.error());
    warn(*document, outcome);
    if (folder_.empty()) {
      baogao::write_report(*document, std::cout);
      std::cout.flush();
      if (!std::cout) outcome.refuse({"不能写到标准输出", "standard output does not take the report"});
      return;
    }
    OutputFile file(std::filesystem::path(folder_) / (name + ".xml"));
    baogao::write_report(*document, file.stream());
    file.commit();
  }

  static void warn(const baogao::Document& document, Outcome& outcome) {
    const auto& source = document.source();
    const auto& reading = source.encoding();
    if (!reading.sure) {
      outcome.messages.push_back(
          {fmt::format("按 {} 读出，也可能是 {}；不对时请用 --encoding 指定", reading.encoding,
                       reading.second),
           fmt::format("read as {}, but {} is possible; if it is wrong name it with --encoding",
                       reading.encoding, reading.second)});
    }
    if (const auto& invalid = source.invalid_bytes(); !invalid.empty()) {
      outcome.messages.push_back(
          {fmt::format("有 {} 处字节不是合法的 {}，第一处在字节 {}，已用 U+FFFD 代替", invalid.size(),
                       reading.encoding, invalid.front().offset),
           fmt::format("{} sequences are no valid {}, the first at byte {}; replaced by U+FFFD",
                       invalid.size(), reading.encoding, invalid.front().offset)});
    }
    for (const Message& failure : baogao::failures_in(document.found.findings)) outcome.refuse(failure);
  }

  CLI::App* command_ = nullptr;
  std::vector<std::string> inputs_, catalogues_;
  std::string folder_;
  std::size_t threads_ = 0;
  baogao::PipelineOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_analyze() { return std::make_unique<Analyze>(); }
