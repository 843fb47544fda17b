#include "numeral_notes.hpp"

#include <algorithm>

#include "baogao/text/list_marker.hpp"
#include "explanation.hpp"

using baogao::Annotations;
using baogao::Characters;
using baogao::Document;
using baogao::Span;

namespace {

void note(const Document& document, const Characters& text, std::size_t start, std::size_t end,
          const char* rule, std::vector<baogao::NumeralNote>& notes) {
  notes.push_back(
      {document.to_source(text.bytes(start, std::min(end, text.size()))), rule, why_rejected(rule)});
}

}  // namespace

void note_rejected(const Document& document, const Characters& text,
                   const std::vector<AnnotatedFigure>& figures, const std::vector<Rejected>& rejected,
                   std::vector<baogao::NumeralNote>& notes) {
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
void note_table(const Document& document, Span paragraph, Annotations& result) {
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
