#include "qualifier_words.hpp"

#include <algorithm>
#include <map>

#include "baogao/base/table_file.hpp"

using baogao::Change;
using baogao::Characters;
using baogao::Qualifiers;

namespace {

using View = std::u32string_view;

constexpr std::size_t reach_before = 25;  // characters before a figure

}  // namespace

// Places in the text, in characters.
struct QualifierWords::Place {
  std::size_t near, clause;  // where the words before the figure begin, and the last clause of them
  std::size_t figure, end;   // its numeral and behind its unit
  bool change, review;
};

QualifierWords::QualifierWords(const std::filesystem::path& data) {
  static const std::map<std::string_view, Where> places = {
      {"near", Where::near}, {"clause", Where::clause}, {"end", Where::end}, {"behind", Where::behind}};
  static const std::map<std::string_view, Of> kinds = {
      {"any", Of::any}, {"change", Of::change}, {"level-in-review", Of::level_in_review}};
  const baogao::TableFile table(data / "qualifiers.tsv",
                                {"words", "where", "of", "unless_named", "qualifiers", "example"});
  std::map<std::u32string, std::vector<Entry>> entries;
  for (const auto& row : table.rows()) {
    const auto place = places.find(row[1]);
    if (place == places.end()) table.reject(row, "where is near, clause, end or behind");
    const auto kind = kinds.find(row[2]);
    if (kind == kinds.end()) table.reject(row, "of is any, change or level-in-review");
    if (!row[3].empty() && row[3] != "yes") table.reject(row, "unless_named is yes or empty");
    const auto qualifiers = Qualifiers::parse(row[4]);
    if (!qualifiers || qualifiers->empty()) table.reject(row, "unknown qualifier");
    entries[baogao::to_utf32(row[0])].push_back({place->second, kind->second, row[3] == "yes", *qualifiers});
  }
  for (auto& [words, meanings] : entries) words_.add(words, std::move(meanings));
}

bool QualifierWords::applies(const Entry& entry, const Place& place, std::size_t start,
                             std::size_t end) const {
  if (entry.of == Of::change && !place.change) return false;
  if (entry.of == Of::level_in_review && (!place.review || place.change)) return false;
  switch (entry.where) {
    case Where::near:
      return end <= place.figure;
    case Where::clause:
      return start >= place.clause && end <= place.figure;
    case Where::end:
      return end == place.figure;
    case Where::behind:
      return start == place.end;
  }
  return false;
}

bool QualifierWords::names(View name, Qualifiers qualifiers) const {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto match = words_.at(name, i);
    if (match && std::any_of(match.meaning->begin(), match.meaning->end(),
                             [&](const Entry& entry) { return entry.qualifiers == qualifiers; }))
      return true;
  }
  return false;
}

Qualifiers QualifierWords::of(const Characters& text, const AnnotatedFigure& annotated, std::size_t sentence,
                              bool review) const {
  const Figure& figure = annotated.figure;
  Place place{std::max(sentence, figure.start - std::min(figure.start, reach_before)),
              0,
              figure.start,
              figure.end,
              annotated.change != Change::none,
              review};
  for (std::size_t i = place.near; i < figure.start; ++i) {
    if (text[i] == U'；' || text[i] == U'。') place.near = i + 1;
    if (text[i] == U'，') place.clause = i + 1;
  }
  place.clause = std::max(place.clause, place.near);
  Qualifiers result;
  const auto take = [&](std::size_t at) {
    const auto match = words_.at(text.view(), at);
    if (!match) return;
    for (const Entry& entry : *match.meaning) {
      if (!applies(entry, place, at, at + match.size)) continue;
      if (entry.unless_named && names(annotated.name, entry.qualifiers)) continue;
      result.add(entry.qualifiers);
    }
  };
  for (std::size_t at = place.near; at < figure.start; ++at) take(at);
  take(figure.end);
  // 3000个新增岗位: the name may stand behind.
  if (review && !place.change && annotated.named_behind) {
    for (std::size_t i = 0; i < annotated.name.size(); ++i) {
      const auto match = words_.at(annotated.name, i);
      if (!match) continue;
      for (const Entry& entry : *match.meaning) {
        if (entry.of == Of::level_in_review) result.add(entry.qualifiers);
      }
    }
  }
  if (review) result.add(baogao::Qualifier::review);
  return result;
}
