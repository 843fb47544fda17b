// Reads the figures of a sentence with the plugin's own tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"
#include "changes.hpp"
#include "figure_scanner.hpp"
#include "hedged_interval.hpp"
#include "name_phrases.hpp"
#include "naming.hpp"
#include "verbs.hpp"

struct Reading {
  std::string name, value, unit, low, high, basis;
  baogao::Bound bound;
  baogao::Change change;
};

inline const std::filesystem::path plugin_data = PLUGIN_DIRECTORY "/data";

inline std::vector<Reading> read_figures(std::string_view sentence) {
  static const Verbs verbs(plugin_data);
  static const FigureScanner scanner(plugin_data, verbs);
  static const NamePhrases phrases(plugin_data, verbs);
  static const Changes changes(plugin_data);
  baogao::Characters text;
  text.assign(sentence, 0);
  std::vector<AnnotatedFigure> figures;
  for (Figure& figure : scanner.scan(text)) figures.emplace_back().figure = std::move(figure);
  assign_names(text, phrases, figures);
  changes.assign(text, figures);
  std::vector<Reading> readings;
  for (const AnnotatedFigure& annotated : figures) {
    const Figure& figure = annotated.figure;
    if (figure.is_time) continue;
    const baogao::Interval interval = interval_of(figure);
    readings.push_back({baogao::to_utf8(annotated.name), figure.value.to_string(),
                        baogao::to_utf8(figure.unit), interval.low ? interval.low->to_string() : "",
                        interval.high ? interval.high->to_string() : "", baogao::to_utf8(annotated.basis),
                        figure.bound, annotated.change});
  }
  return readings;
}

// "value unit" of each figure, with blanks between.
inline std::string values(std::string_view sentence) {
  std::string all;
  for (const Reading& reading : read_figures(sentence))
    all += (all.empty() ? "" : " ") + reading.value + reading.unit;
  return all;
}

inline std::string names(std::string_view sentence) {
  std::string all;
  for (const Reading& reading : read_figures(sentence)) all += (all.empty() ? "" : " ") + reading.name;
  return all;
}
