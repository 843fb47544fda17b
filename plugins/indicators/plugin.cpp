// Figures with their names, units, bounds, changes and periods.

#include "baogao/host/plugin.hpp"

#include <algorithm>

#include "baogao/kinds/catalogue.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"
#include "changes.hpp"
#include "explanation.hpp"
#include "figure_scanner.hpp"
#include "interval.hpp"
#include "naming.hpp"
#include "periods.hpp"
#include "scopes.hpp"
#include "table_figures.hpp"
#include "verbs.hpp"

namespace {

using baogao::Annotations;
using baogao::Characters;
using baogao::Document;
using baogao::Indicator;
using baogao::Span;

// The tables of figures that the paragraphs run through, each read when its first one comes.
class TablesOfFigures {
 public:
  TablesOfFigures(const Document& document, const TableFigures& reader, ReportYears years,
                  std::vector<baogao::Table>& tables)
      : document_(document),
        reader_(reader),
        years_(years),
        tables_(tables),
        block_(document.source().blocks().begin()),
        read_(document.source().blocks().end()) {}

  // Whether the paragraph stands in one, the last of the tables. Asked for paragraphs in their order.
  bool hold(Span paragraph) {
    const auto end = document_.source().blocks().end();
    if (block_ == end) return false;
    const std::size_t start = document_.to_source(paragraph).start;
    while (block_ != end && block_->span.end <= start) ++block_;
    if (block_ == end || block_->kind != baogao::Block::Kind::table || block_->span.start > start)
      return false;
    if (read_ != block_) {
      read_ = block_;
      baogao::Table table = reader_.read(document_, *block_, years_);
      of_figures_ = !table.entries.empty();
      if (of_figures_) tables_.push_back(std::move(table));
    }
    return of_figures_;
  }

 private:
  using Block = std::vector<baogao::Block>::const_iterator;
  const Document& document_;
  const TableFigures& reader_;
  ReportYears years_;
  std::vector<baogao::Table>& tables_;
  Block block_;
  Block read_;               // the last one read
  bool of_figures_ = false;  // what it was
};

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
    TablesOfFigures tables(document, tables_, years, result.tables);
    for (const Span paragraph : document.paragraphs()) {
      if (tables.hold(paragraph)) {
        if (document.explained) note_table(document, paragraph, result);
        continue;
      }
      text.assign(document.normalized().slice(paragraph), paragraph.start);
      std::vector<AnnotatedFigure> figures;
      std::vector<Rejected> rejected;
      for (Figure& figure : scanner_.scan(text, document.explained ? &rejected : nullptr)) {
        AnnotatedFigure& added = figures.emplace_back();
        added.figure = std::move(figure);
      }
      if (document.explained) note_rejected(document, text, figures, rejected, result.numerals);
      if (figures.empty()) continue;
      assign_names(text, phrases_, figures);
      changes_.assign(text, figures);
      add(document, paragraph, text, figures, years, result);
    }
    return result;
  }

 private:
  void add(const Document& document, Span paragraph, const Characters& text,
           const std::vector<AnnotatedFigure>& figures, ReportYears years, Annotations& result) const {
    const auto sentences = document.sentences_of(paragraph);
    auto sentence = sentences.begin();
    Span context = document.to_source(*sentence);
    TimingReader timings(text, figures, years);
    ScopeReader scopes(text, phrases_);
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
      const bool plan = section >= 0 && document.found.sections[static_cast<std::size_t>(section)].plan;
      const Timing timing = timings.of(i, plan);
      const Interval interval = interval_of(from.figure);
      to.name = baogao::to_utf8(from.name);
      to.value = from.figure.value;
      to.unit = baogao::to_utf8(from.figure.unit);
      to.bound = from.figure.bound;
      to.change = from.change;
      to.basis = baogao::to_utf8(from.basis);
      to.status = timing.status;
      to.period = step_period(text, figures, i, timing.period);
      to.low = interval.low;
      to.high = interval.high;
      to.scope = baogao::to_utf8(scopes.of(from));
      to.context = context;
      if (document.catalogue) to.code = document.catalogue->match(to).code;
      if (document.explained)
        result.numerals.push_back({to.span, "figure", why_figure(text, from, to, plan)});
      result.indicators.push_back(std::move(to));
    }
  }

  // 从1795亿元增加到5260亿元 in 2013-2017: the first is of 2012, the second of 2017; in one year the first is
  // of some time before.
  static std::string step_period(const Characters& text, const std::vector<AnnotatedFigure>& figures,
                                 std::size_t i, const std::string& period) {
    const bool first = i + 1 < figures.size() && is_step(text, figures[i].figure, figures[i + 1].figure);
    const bool second = i > 0 && is_step(text, figures[i - 1].figure, figures[i].figure);
    if (first == second) return period;
    const bool years = period.size() == 9 && period[4] == '-';
    if (second) return years ? period.substr(5) : period;
    if (years) return std::to_string(std::stoi(period.substr(0, 4)) - 1);
    // 从2020年的1795亿元: its own year stands there.
    return i > 0 && figures[i - 1].figure.is_time && figures[i].figure.head - figures[i - 1].figure.tail <= 2
               ? period
               : std::string();
  }

  static bool is_step(const Characters& text, const Figure& from, const Figure& to) {
    if (from.is_time || to.is_time || from.unit != to.unit || to.head < from.tail || to.head - from.tail > 12)
      return false;
    const std::u32string_view between = text.view(from.tail, to.head);
    if (between.find_first_of(U"到至") == std::u32string_view::npos ||
        between.find(U'，') != std::u32string_view::npos)
      return false;
    const std::size_t start = from.head - std::min<std::size_t>(from.head, 10);
    const std::u32string_view before = text.view(start, from.head);
    const std::size_t word = before.find_last_of(U"从由");
    return word != std::u32string_view::npos &&
           before.find_first_of(U"，。；", word) == std::u32string_view::npos;
  }

  static void note(const Document& document, const Characters& text, std::size_t start, std::size_t end,
                   const char* rule, std::vector<baogao::NumeralNote>& notes) {
    notes.push_back(
        {document.to_source(text.bytes(start, std::min(end, text.size()))), rule, why_rejected(rule)});
  }

  static void note_rejected(const Document& document, const Characters& text,
                            const std::vector<AnnotatedFigure>& figures,
                            const std::vector<Rejected>& rejected, std::vector<baogao::NumeralNote>& notes) {
    const auto marker = baogao::parse_list_marker(text, 0);
    const std::size_t behind_marker = marker ? marker->size : 0;
    for (const Rejected& numeral : rejected) {
      // 一是…二是… inside of a paragraph.
      const bool in_marker =
          numeral.start < behind_marker || (text[numeral.end] == U'是' && numeral.end == numeral.start + 1);
      note(document, text, numeral.start, numeral.end, in_marker ? "list-marker" : numeral.rule, notes);
    }
    for (const AnnotatedFigure& annotated : figures) {
      if (annotated.figure.is_time)
        note(document, text, annotated.figure.start, annotated.figure.end, "time", notes);
    }
  }

  // The numerals of a line of a table: its figures, and the rest.
  static void note_table(const Document& document, Span paragraph, Annotations& result) {
    Characters text;
    text.assign(document.normalized().slice(paragraph), paragraph.start);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::size_t start = i;
      while (begins_numeral(text[i]) || (i > start && (text[i] == U'.' || text[i] == U','))) ++i;
      if (i == start) continue;
      const Span span = document.to_source(text.bytes(start, i));
      const auto& entries = result.tables.back().entries;
      const auto entry = std::find_if(entries.begin(), entries.end(), [&](const baogao::TableEntry& of) {
        return of.figure && of.figure->span.start < span.end && span.start < of.figure->span.end;
      });
      if (entry == entries.end()) {
        note(document, text, start, i, "table-head", result.numerals);
      } else {
        const std::string heads = entry->row_head + "／" + entry->column_head;
        result.numerals.push_back({span,
                                   "table",
                                   {"表格：" + heads + "，名称“" + entry->figure->name + "”",
                                    "table: " + heads + ", name " + entry->figure->name}});
      }
    }
  }

  Verbs verbs_;
  FigureScanner scanner_;
  NamePhrases phrases_;
  Changes changes_;
  TableFigures tables_;
};

void register_indicators(baogao::Registry& registry) {
  registry.add_analyzer({.name = "indicators",
                         .needs = {"elements", "sections"},
                         .provides = {"indicators", "tables", "numerals"}},
                        std::make_unique<Indicators>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("indicators", "1.0", "figures with their names, units, bounds, changes and periods",
              register_indicators)
