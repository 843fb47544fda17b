// baogao check DRAFT [--previous REPORT]

#include "baogao/host/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "baseline.hpp"
#include "command.hpp"
#include "formats.hpp"
#include "input_files.hpp"
#include "output_file.hpp"

namespace {

using baogao::Document;
using baogao::Expected;
using baogao::Finding;
using baogao::Message;
using baogao::Severity;

class Check final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ = program.add_subcommand(
        "check", in(language, "检查一份稿件：缺了什么、数对不对、年份和文字有没有错",
                    "Check a draft: what is missing, which numbers, years and words are wrong"));
    command_->add_option("DRAFT", draft_,
                         in(language, "稿件；- 表示标准输入", "The draft; - for standard input"));
    command_->add_option("--previous", previous_,
                         in(language, "以前的报告（文件或目录），可多次给出，用来核对数字、年份和照抄",
                            "Earlier reports, files or folders, repeatable: for numbers, years and copies"));
    command_->add_option("--kind", options_.identity.kind,
                         in(language, "报告类型，见 baogao kinds；默认由标题判断",
                            "Kind of report, see baogao kinds; by default from its title"));
    command_->add_option("--place", options_.identity.place,
                         in(language, "地区；默认由标题判断", "Place; by default from its title"));
    command_
        ->add_option("--year", options_.identity.year,
                     in(language, "报告年份；默认由标题判断", "Year reported; by default from its title"))
        ->check(CLI::Range(1900, 2199));
    command_->add_option("--encoding", options_.encoding,
                         in(language, "强制编码，如 GB18030", "Force an encoding, as GB18030"));
    command_
        ->add_option("--profile", profile_,
                     in(language, "自己的报告类型文件（XML），见 baogao kinds --learn",
                        "Your own kind of report (XML), see baogao kinds --learn"))
        ->check(CLI::ExistingFile);
    command_->add_option("-f,--format", format_,
                         in(language, "输出格式，见下；默认 text", "Format, see below; text by default"));
    command_->add_option("-o,--output", output_,
                         in(language, "输出文件；默认到屏幕", "Output file; by default to the screen"));
    command_->add_option("--annotate", annotated_,
                         in(language, "另存一份带批注的稿件（.docx）",
                            "Write the draft with the findings as comments (.docx)"));
    command_->add_option("--disable", disabled_,
                         in(language, "不查的规则或一类规则，如 form.punctuation、time；可多次给出",
                            "Rule or family not to check, as form.punctuation or time; repeatable"));
    command_
        ->add_option("--severity", shown_,
                     in(language, "只显示这一级及更重的：error、warning、info",
                        "Show this severity and worse: error, warning, info"))
        ->check(CLI::IsMember({"error", "warning", "info"}));
    command_
        ->add_option("--fail-on", failing_,
                     in(language, "有这一级或更重的就以状态 1 结束；默认 error；never 表示从不",
                        "Exit with 1 on this severity or worse; error by default; never"))
        ->check(CLI::IsMember({"error", "warning", "info", "never"}));
    command_->add_option("--baseline", baseline_,
                         in(language, "已知问题的清单（TSV）：仍然显示，但注明已知",
                            "Known findings (TSV): shown as known, not counted"));
    command_->add_option("--write-baseline", new_baseline_,
                         in(language, "把这次的发现写成清单，供填写理由和期限",
                            "Write the findings as such a list, for you to give reasons and dates"));
    command_
        ->add_option("--explain", explained_,
                     in(language, "说明一条规则：依据、错例和对例；不给名字则列出全部规则",
                        "Explain a rule: source, wrong and right examples; without a name list all"))
        ->expected(0, 1)
        ->default_str("");
    command_->footer([&session] {
      return described(session.load_plugins()->finding_writers(), session.language) +
             in(session.language,
                "\n\n例：baogao check 草稿.docx --previous 去年.docx\n    baogao check 草稿.docx "
                "--format html -o 检查.html",
                "\n\nExample: baogao check draft.docx --previous last-year.docx\n         baogao check "
                "draft.docx --format html -o findings.html");
    });
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    language_ = session.language;
    const auto host = session.load_plugins();
    if (command_->count("--explain") > 0) return explain(*host);
    if (draft_.empty())
      return refuse("", {"没有给出稿件；用法：baogao check 稿件", "no draft given; use: baogao check DRAFT"});
    const auto* format = find_format(host->finding_writers(), format_);
    if (format == nullptr) return refuse("", unknown_format(host->finding_writers(), format_));
    if (format->declaration.needs_file && output_.empty())
      return refuse("", {format_ + " 需要用 -o 给出文件", format_ + " needs a file: name it with -o"});
    if (!is_known_rules(*host)) return Exit::wrong_use_or_input;
    std::string bytes;
    auto document = read(draft_, *host, &bytes);
    if (!document) return refuse(draft_, document.error());
    std::shared_ptr<const baogao::Profile> profile = choose_profile(*document);
    bool failed = false;
    std::vector<Document> earlier;
    const InputFiles inputs = find_inputs(previous_, *host);
    for (const auto& problem : inputs.problems) failed = complain(problem.path, problem.message);
    for (const InputFile& input : inputs.files) {
      auto previous = read(input.path, *host, nullptr);
      if (previous) {
        for (const Message& failure : baogao::failures_in(previous->found.findings))
          failed = complain(input.path, failure);
        earlier.push_back(std::move(*previous));
      } else {
        failed = complain(input.path, previous.error());
      }
    }
    std::vector<const Document*> previous;
    previous.reserve(earlier.size());
    for (const Document& report : earlier) previous.push_back(&report);

    baogao::CheckOptions options;
    options.disabled.insert(disabled_.begin(), disabled_.end());
    const baogao::Draft draft = baogao::make_draft(*document, profile, previous);
    std::vector<Finding> findings = baogao::run_checks(draft, *host, options);
    for (const Message& failure : baogao::failures_in(findings)) failed = complain(draft_, failure);
    if (!baseline_.empty()) {
      auto baseline = Baseline::load(baseline_);
      if (!baseline) return refuse(baseline_, baseline.error());
      for (const Message& note : baseline->mark(*document, findings)) say(language_, baseline_, note);
    }
    if (!new_baseline_.empty()) Baseline::write(new_baseline_, *document, findings);
    const auto least = *baogao::severity_of(shown_);
    std::erase_if(findings, [&](const Finding& finding) { return finding.severity < least; });
    const bool errors = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.known.empty() && failing_ != "never" &&
             finding.severity >= *baogao::severity_of(failing_);
    });
    if (!annotated_.empty()) {
      const Expected<std::string> annotated = annotate(bytes, *document, findings, *host);
      if (!annotated) return refuse(draft_, annotated.error());
      OutputFile file(annotated_);
      file.stream() << *annotated;
      file.commit();
    }
    document->found.findings = std::move(findings);
    write_output(output_, [&](std::ostream& out) {
      format->writer->write({*document, host->check_declarations()}, session.writing(output_.empty()), out);
    });
    if (failed) return Exit::wrong_use_or_input;
    return errors ? Exit::found_errors : Exit::done;
  }

 private:
  int refuse(const std::string& subject, const Message& why) const {
    if (subject.empty()) {
      say(in(language_, why));
    } else {
      say(language_, subject, why);
    }
    return Exit::wrong_use_or_input;
  }
  bool complain(const std::string& subject, const Message& why) const {
    say(language_, subject, why);
    return true;
  }

  Expected<Document> read(const std::string& path, const baogao::PluginHost& host, std::string* kept) const {
    InputFile input{path, path};
    auto bytes = input.read();
    if (!bytes) return bytes.error();
    if (host.unpacker_of(*bytes, path) != nullptr)
      return Message{"是压缩包；请先解压，再检查其中一份",
                     "is an archive; unpack it and check one report of it"};
    if (kept != nullptr) *kept = *bytes;
    // What is said of the draft's year and place says nothing of last year's report.
    baogao::PipelineOptions options = options_;
    if (kept == nullptr) {
      options.identity = {};
      options.identity.kind = options_.identity.kind;
    }
    return baogao::analyze(std::move(*bytes), path, host, options);
  }

  std::shared_ptr<const baogao::Profile> choose_profile(const Document& document) const {
    if (!profile_.empty()) return std::make_shared<const baogao::Profile>(baogao::load_profile(profile_));
    const std::string& kind = document.identity.kind;
    auto profile = kind.empty() ? nullptr : baogao::standard_profile(kind);
    if (!profile) {
      const Message why =
          kind.empty() ? Message{"看不出是哪一类报告，没有检查应有的部分；请用 --kind 或 --profile 指出（见 baogao kinds）",
                                 "the kind of report is not known, so its parts were not checked; name it with --kind or "
                                 "--profile (see baogao kinds)"}
                       : Message{"没有“" + kind + "”这类报告的说明，没有检查应有的部分；见 baogao kinds",
                                 "there is no profile of kind \"" + kind + "\", so its parts were not checked; see baogao kinds"};
      say(language_, draft_, why);
    }
    return profile;
  }

  bool is_known_rules(const baogao::PluginHost& host) const {
    for (const std::string& name : disabled_) {
      if (host.knows_rule(name)) continue;
      say(in(language_, {"没有规则“" + name + "”；规则见 baogao check --explain",
                         "there is no rule \"" + name + "\"; for the rules see baogao check --explain"}));
      return false;
    }
    return true;
  }

  static Expected<std::string> annotate(const std::string& bytes, const Document& document,
                                        const std::vector<Finding>& findings,
                                        const baogao::PluginHost& host) {
    const baogao::Reader* reader = host.reader_of(bytes, document.source().file);
    if (reader == nullptr)
      return Message{"批注只能写进 .docx；请把稿件存为 .docx，或用 --format html",
                     "comments go into a .docx only; save the draft as .docx, or use --format html"};
    return reader->annotate(bytes, findings);
  }

  int explain(const baogao::PluginHost& host) const {
    for (const auto& [declaration, check] : host.checks()) {
      if (explained_.empty()) {
        std::cout << fmt::format("{:<30} {:<8} {}\n", declaration.rule, baogao::name_of(declaration.severity),
                                 first_line(declaration.page));
      } else if (declaration.rule == explained_) {
        auto page = baogao::read_file(declaration.page.string());
        if (!page) return refuse(declaration.page.string(), page.error());
        std::cout << *page << std::flush;
        return Exit::done;
      }
    }
    if (explained_.empty()) return Exit::done;
    return refuse("", {"没有规则“" + explained_ + "”", "there is no rule \"" + explained_ + "\""});
  }

  // The page's sentence in the user's language: Chinese in the first paragraph, English in the second.
  std::string first_line(const std::filesystem::path& page) const {
    const auto content = baogao::read_file(page.string());
    if (!content) return {};
    std::vector<std::string_view> lines;
    for (std::string_view rest = *content; !rest.empty() && lines.size() < 2;) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
    }
    const std::size_t wanted = language_ == Language::zh ? 0 : 1;
    return wanted < lines.size() ? std::string(lines[wanted]) : std::string();
  }

  CLI::App* command_ = nullptr;
  Language language_ = Language::en;
  std::string draft_, profile_, format_ = "text", output_, annotated_, shown_ = "info", failing_ = "error",
                                baseline_, new_baseline_, explained_;
  std::vector<std::string> previous_, disabled_;
  baogao::PipelineOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<Check>(); }
