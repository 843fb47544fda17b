// Figures with their names, units, bounds, changes and periods.

#include "baogao/plugin.hpp"

#include <algorithm>

#include "baogao/catalogue.hpp"
#include "baogao/characters.hpp"
#include "changes.hpp"
#include "figure_scanner.hpp"
#include "interval.hpp"
#include "naming.hpp"
#include "periods.hpp"
#include "table_figures.hpp"
#include "verbs.hpp"

namespace {

using baogao::Annotations;
using baogao::Characters;
using baogao::Document;
using baogao::Indicator;
using baogao::Span;

class Indicators final : public baogao::Analyzer {
 public:
  explicit Indicators(const std::filesystem::path& data)
      : verbs_(data),
        scanner_(data, verbs_),
        phrases_(data, verbs_),
        changes_(data),
        tables_(data, scanner_) {}

  Annotations analyze(const Document& document) const override {
    Annotations result;
    const ReportYears years = years_of(document.identity);
    result.indicators.reserve(document.sentences().size());  // figures stand close where they stand
    Characters text;
    const std::vector<baogao::Block>& blocks = document.source().blocks();
    auto block = blocks.begin();
    bool in_figures = false;  // the block is a table of figures, and was read
    for (const Span paragraph : document.paragraphs()) {
      if (block != blocks.end()) {
        const std::size_t start = document.to_source(paragraph).start;
        while (block != blocks.end() && block->span.end <= start) {
          ++block;
          in_figures = false;
        }
        if (block != blocks.end() && block->kind == baogao::Block::Kind::table &&
            block->span.start <= start) {
          if (!in_figures) {
            baogao::Table table = tables_.read(document, *block, years);
            in_figures = !table.entries.empty();
            if (in_figures) result.tables.push_back(std::move(table));
          }
          if (in_figures) continue;
        }
      }
      text.assign(document.normalized().slice(paragraph), paragraph.start);
      std::vector<AnnotatedFigure> figures;
      for (Figure& figure : scanner_.scan(text)) {
        AnnotatedFigure& added = figures.emplace_back();
        added.figure = std::move(figure);
      }
      if (figures.empty()) continue;
      assign_names(text, phrases_, figures);
      changes_.assign(text, figures);
      add(document, paragraph, text, figures, years, result.indicators);
    }
    return result;
  }

 private:
  static void add(const Document& document, Span paragraph, const Characters& text,
                  const std::vector<AnnotatedFigure>& figures, ReportYears years,
                  std::vector<Indicator>& indicators) {
    const auto sentences = document.sentences_of(paragraph);
    auto sentence = sentences.begin();
    Span context = document.to_source(*sentence);
    TimingReader timings(text, figures, years);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const AnnotatedFigure& from = figures[i];
      if (from.figure.is_time) continue;
      const std::size_t start = text.offset(from.figure.start);
      if (sentence + 1 != sentences.end() && sentence->end <= start) {
        while (sentence + 1 != sentences.end() && sentence->end <= start) ++sentence;
        context = document.to_source(*sentence);
      }
      Indicator to;
      to.span = document.to_source(text.bytes(from.figure.start, from.figure.end));
      const int section = document.section_at(to.span.start);
      const Timing timing =
          timings.of(i, section >= 0 && document.found.sections[static_cast<std::size_t>(section)].plan);
      const Interval interval = interval_of(from.figure);
      to.name = baogao::to_utf8(from.name);
      to.value = from.figure.value;
      to.unit = baogao::to_utf8(from.figure.unit);
      to.bound = from.figure.bound;
      to.change = from.change;
      to.basis = baogao::to_utf8(from.basis);
      to.status = timing.status;
      to.period = timing.period;
      to.low = interval.low;
      to.high = interval.high;
      to.context = context;
      if (document.catalogue) to.code = document.catalogue->match(to).code;
      indicators.push_back(std::move(to));
    }
  }

  Verbs verbs_;
  FigureScanner scanner_;
  NamePhrases phrases_;
  Changes changes_;
  TableFigures tables_;
};

void register_indicators(baogao::Registry& registry) {
  registry.add_analyzer(
      {.name = "indicators", .needs = {"elements", "sections"}, .provides = {"indicators", "tables"}},
      std::make_unique<Indicators>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("indicators", "1.0", "figures with their names, units, bounds, changes and periods",
              register_indicators)
