// The figures of a document: those of running text with what their words say, and its tables of figures.
#pragma once

#include <filesystem>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/host/plugin.hpp"
#include "changes.hpp"
#include "figure_scanner.hpp"
#include "name_phrases.hpp"
#include "qualifier_words.hpp"
#include "report_years.hpp"
#include "reviews.hpp"
#include "table_figures.hpp"
#include "timing.hpp"
#include "verbs.hpp"

class IndicatorFinder final : public baogao::Analyzer {
 public:
  // Reads the plugin's tables, which lie in `data`.
  explicit IndicatorFinder(const std::filesystem::path& data);

  baogao::Annotations analyze(const baogao::Document& document) const override;

 private:
  void add(const baogao::Document& document, baogao::Span paragraph, const baogao::Characters& text,
           const std::vector<AnnotatedFigure>& figures, ReportYears years, ReviewReader& reviews,
           baogao::Annotations& result) const;

  Verbs verbs_;
  FigureScanner scanner_;
  NamePhrases phrases_;
  Changes changes_;
  TimingWords timing_;
  QualifierWords qualifiers_;
  ReviewWords reviews_;
  TableFigures tables_;
};
