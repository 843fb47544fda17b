// baogao verify REPORT.xml...
//
// Cuts the bytes of every figure out of its source file, decodes them on their own, and compares
// them with the mention in the report.

#include <fmt/format.h>

#include <filesystem>
#include <iostream>

#include "baogao/host/pipeline.hpp"
#include "baogao/xml/report_xml.hpp"
#include "command.hpp"

namespace {

namespace fs = std::filesystem;

// XML readers see every line end as \n (XML 1.0, 2.11).
std::string with_xml_line_ends(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      result += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

class Verify final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("verify", in(language, "把每个指标从原文件中重新切出，与 XML 对照",
                                            "Cut every mention out of its source file again and compare"));
    command_
        ->add_option("REPORT", reports_,
                     in(language, "baogao analyze 输出的 XML", "XML that baogao analyze wrote"))
        ->required();
    command_->footer(in(language, "例：baogao verify out/*.xml", "Example: baogao verify out/*.xml"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    int status = Exit::done;
    for (const std::string& path : reports_) status = std::max(status, verify_one(path, session.language));
    return status;
  }

 private:
  static int verify_one(const std::string& path, Language language) {
    const auto report = baogao::read_report(path);
    if (!report) {
      say(language, path, report.error());
      return Exit::wrong_use_or_input;
    }
    fs::path source = report->href;
    if (!fs::exists(source)) source = fs::path(path).parent_path() / report->href;
    const auto bytes = baogao::read_file(source.string());
    if (!bytes) {
      const std::string name = "“" + report->href + "”";
      say(language, path,
          {"原文件 " + name + bytes.error().zh,
           "its source file \"" + report->href + "\" " + bytes.error().en});
      return Exit::wrong_use_or_input;
    }
    std::size_t wrong = 0;
    for (const auto& figure : report->indicators) {
      std::string cut;
      if (figure.byte_start <= figure.byte_end && figure.byte_end <= bytes->size()) {
        const auto text = baogao::decode(
            bytes->substr(figure.byte_start, figure.byte_end - figure.byte_start), report->encoding);
        if (text) cut = with_xml_line_ends(text->text());
      }
      if (cut == figure.mention) continue;
      ++wrong;
      say(language, path,
          {fmt::format("第 {} 行：XML 写“{}”，原文件字节 {}–{} 是“{}”", figure.line, figure.mention,
                       figure.byte_start, figure.byte_end, cut),
           fmt::format("line {}: the XML has \"{}\", bytes {}-{} of the source are \"{}\"", figure.line,
                       figure.mention, figure.byte_start, figure.byte_end, cut)});
    }
    const std::size_t total = report->indicators.size();
    std::cout << path << in(language, "：", ": ")
              << (language == Language::zh
                      ? fmt::format("{} 个指标，{} 个与原文一致\n", total, total - wrong)
                      : fmt::format("{} figures, {} as in the source\n", total, total - wrong));
    return wrong == 0 ? Exit::done : Exit::found_errors;
  }

  CLI::App* command_ = nullptr;
  std::vector<std::string> reports_;
};

}  // namespace

std::unique_ptr<Command> make_verify() { return std::make_unique<Verify>(); }
