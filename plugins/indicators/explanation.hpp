// What became of each numeral, in words: for people who ask why.
#pragma once

#include <string>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/base/message.hpp"
#include "baogao/model/annotations.hpp"
#include "baogao/text/characters.hpp"
#include "figure_scanner.hpp"

// Why the rule turns a numeral away; the rules are those of FigureScanner, and list-marker, table-head.
baogao::Message why_rejected(std::string_view rule);

// Where name, unit, bound, change and status of a figure come from. `plan`: its section tells of plans.
baogao::Message why_figure(const baogao::Characters& text, const AnnotatedFigure& annotated,
                           const baogao::Indicator& indicator, bool plan);
