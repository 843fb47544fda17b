// What became of each numeral, for a document that asks for it (Document::explained).
#pragma once

#include <vector>

#include "annotated_figure.hpp"
#include "baogao/model/document.hpp"
#include "baogao/text/characters.hpp"
#include "figure_scanner.hpp"

// Of those that are no figures, and of times.
void note_rejected(const baogao::Document& document, const baogao::Characters& text,
                   const std::vector<AnnotatedFigure>& figures, const std::vector<Rejected>& rejected,
                   std::vector<baogao::NumeralNote>& notes);

// The numerals of a line of the last table: its figures, and the rest.
void note_table(const baogao::Document& document, baogao::Span paragraph, baogao::Annotations& result);
