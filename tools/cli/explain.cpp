// baogao explain FILE, or FILE:LINE

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <map>

#include "baogao/host/pipeline.hpp"
#include "baogao/text/characters.hpp"
#include "command.hpp"
#include "input_files.hpp"

namespace {

using baogao::Document;
using baogao::NumeralNote;
using baogao::Span;

// 报告.txt:12 names line 12 where no file has that name.
std::size_t take_line(std::string& file) {
  const std::size_t colon = file.rfind(':');
  if (colon == std::string::npos || std::filesystem::exists(file)) return 0;
  std::size_t line = 0;
  const char* const end = file.data() + file.size();
  const auto [rest, error] = std::from_chars(file.data() + colon + 1, end, line);
  if (error != std::errc() || rest != end) return 0;
  file.erase(colon);
  return line;
}

// Numerals of the source that no analyzer noted: digits, of either width, and 〇 to 亿.
std::vector<Span> not_noted(const Document& document) {
  const std::string_view text = document.source().text();
  const auto& notes = document.found.numerals;
  std::vector<Span> spans;
  auto note = notes.begin();
  std::size_t noted = 0;  // behind the notes passed
  baogao::Characters points;
  points.assign(text, 0);
  const std::u32string_view han = U"〇零一二三四五六七八九十百千万亿两";
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    const bool wide = c >= 0xFF10 && c <= 0xFF19;
    if (!baogao::is_digit(c) && !wide && han.find(c) == std::u32string_view::npos) continue;
    const Span here = points.bytes(i, i + 1);
    for (; note != notes.end() && note->span.start <= here.start; ++note)
      noted = std::max(noted, note->span.end);
    if (here.start < noted) continue;
    if (!spans.empty() && spans.back().end == here.start) {
      spans.back().end = here.end;
    } else {
      spans.push_back(here);
    }
  }
  return spans;
}

// Whether the layout took the span out of the text: page numbers, footnote marks, furniture.
bool is_taken_out(const Document& document, Span span) {
  const auto& layout = document.layout();  // sorted, disjoint
  const auto mark = std::lower_bound(
      layout.begin(), layout.end(), span.end,
      [](const baogao::LayoutMark& before, std::size_t end) { return before.span.end < end; });
  return mark != layout.end() && mark->span.start <= span.start;
}

class Explain final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("explain", in(language, "说明每个数字的去向：成了什么指标，或为什么不是",
                                             "Tell what became of each numeral: which figure, or why none"));
    command_
        ->add_option("FILE", input_,
                     in(language, "报告，或其中一行：报告.txt:12；- 表示标准输入",
                        "A report, or one line of it: report.txt:12; - for standard input"))
        ->required();
    command_->add_flag("--summary", summary_,
                       in(language, "只按规则计数", "Only count the numerals by rule"));
    command_->footer(in(language, "例：baogao explain 报告.txt:12", "Example: baogao explain report.txt:12"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    const Language language = session.language;
    const auto host = session.load_plugins();
    std::string name = input_;
    const std::size_t line = take_line(name);
    const InputFiles inputs = find_inputs({name}, *host);
    for (const auto& problem : inputs.problems) say(language, problem.path, problem.message);
    bool failed = inputs.files.empty();
    for (const InputFile& input : inputs.files) {
      auto bytes = input.read();
      baogao::PipelineOptions options;
      options.explained = true;
      auto document = bytes ? baogao::analyze(std::move(*bytes), input.path, *host, options)
                            : baogao::Expected<Document>(bytes.error());
      if (!document) {
        say(language, input.path, document.error());
        failed = true;
        continue;
      }
      explain(*document, input, line, language);
    }
    if (summary_) {
      for (const auto& [rule, count] : counts_) std::cout << fmt::format("{:>8} {}\n", count, rule);
    }
    std::cout.flush();
    return failed ? Exit::wrong_use_or_input : Exit::done;
  }

 private:
  void explain(Document& document, const InputFile& input, std::size_t line, Language language) {
    auto& notes = document.found.numerals;
    for (const Span span : not_noted(document)) {
      const bool out = is_taken_out(document, span);
      notes.push_back({span, out ? "layout" : "unexplained",
                       out ? baogao::Message{"页码、脚注号或网页杂物，不属正文",
                                             "a page number, footnote mark or web furniture"}
                           : baogao::Message{"没有规则说到它", "no rule speaks of it"}});
    }
    std::stable_sort(notes.begin(), notes.end(),
                     [](const NumeralNote& a, const NumeralNote& b) { return a.span.start < b.span.start; });
    for (const NumeralNote& note : notes) {
      const baogao::Position place = document.source().position(note.span.start);
      if (line > 0 && place.line != line) continue;
      ++counts_[note.rule];
      if (summary_ && note.rule != "unexplained") continue;
      std::cout << fmt::format("{}:{}:{}: {} [{}] {}\n", input.path, place.line, place.column,
                               document.clean_text(note.span), note.rule, in(language, note.because));
    }
  }

  CLI::App* command_ = nullptr;
  std::string input_;
  bool summary_ = false;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

std::unique_ptr<Command> make_explain() { return std::make_unique<Explain>(); }
