#include "indicator_finder.hpp"

#include <algorithm>

#include "baogao/kinds/catalogue.hpp"
#include "baogao/text/characters.hpp"
#include "explanation.hpp"
#include "hedged_interval.hpp"
#include "naming.hpp"
#include "numeral_notes.hpp"
#include "scopes.hpp"
#include "steps.hpp"

using baogao::Annotations;
using baogao::Characters;
using baogao::Document;
using baogao::Indicator;
using baogao::Span;

namespace {

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

}  // namespace

IndicatorFinder::IndicatorFinder(const std::filesystem::path& data)
    : verbs_(data),
      scanner_(data, verbs_),
      phrases_(data, verbs_),
      changes_(data),
      timing_(data),
      qualifiers_(data),
      reviews_(data),
      tables_(data, scanner_) {}

Annotations IndicatorFinder::analyze(const Document& document) const {
  Annotations result;
  const ReportYears years = years_of(document.identity);
  result.indicators.reserve(document.sentences().size());  // figures stand close where they stand
  Characters text;
  TablesOfFigures tables(document, tables_, years, result.tables);
  ReviewReader reviews(reviews_, document, years);
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
    add(document, paragraph, text, figures, years, reviews, result);
  }
  return result;
}

void IndicatorFinder::add(const Document& document, Span paragraph, const Characters& text,
                          const std::vector<AnnotatedFigure>& figures, ReportYears years,
                          ReviewReader& reviews, Annotations& result) const {
  const auto sentences = document.sentences_of(paragraph);
  auto sentence = sentences.begin();
  Span context = document.to_source(*sentence);
  TimingReader timings(timing_, text, figures, years);
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
    const baogao::Interval interval = interval_of(from.figure);
    to.name = baogao::to_utf8(from.name);
    to.value = from.figure.value;
    to.unit = baogao::to_utf8(from.figure.unit);
    to.bound = from.figure.bound;
    to.change = from.change;
    to.basis = baogao::to_utf8(from.basis);
    to.status = timing.status;
    to.tone = timing.tone;
    const StepEnd step = step_end(text, figures, i);
    to.period = step_period(step, figures, i, timing.period);
    const bool review = to.status == baogao::Status::actual && !plan &&
                        reviews.holds(static_cast<std::size_t>(&*sentence - document.sentences().data()));
    const std::size_t sentence_start = text.index_at(sentence->start);
    to.qualifiers = qualifiers_.of(text, from, sentence_start, review);
    if (step == StepEnd::first) to.qualifiers.add(baogao::Qualifier::first);
    if (step == StepEnd::last) to.qualifiers.add(baogao::Qualifier::last);
    to.low = interval.low;
    to.high = interval.high;
    to.scope = baogao::to_utf8(scopes.of(from));
    to.context = context;
    if (document.catalogue) to.code = document.catalogue->match(to).code;
    if (document.explained) result.numerals.push_back({to.span, "figure", why_figure(text, from, to, plan)});
    result.indicators.push_back(std::move(to));
  }
}
