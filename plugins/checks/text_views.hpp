// What several rules look at in the same way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baogao/host/check.hpp"

// The normalized text of a span of the source.
std::string_view normalized(const baogao::Document& document, baogao::Span source);

// A mention as a person reads it: 1019.07万元.
std::string mention(const baogao::Document& document, const baogao::Indicator& figure);

// What a relation's member refers to; null for an empty cell.
const baogao::Indicator* figure_of(const baogao::Document& document, const baogao::FigureRef& ref);

// Every figure of running text and tables.
std::vector<const baogao::Indicator*> all_figures(const baogao::Document& document);

// What makes two figures the same one: code, else name, with unit, scope and kind of change.
std::string figure_key(const baogao::Indicator& figure);

// The file without its folders, and the line: 去年.txt:12.
std::string place_name(const baogao::Document& document, std::size_t source_offset);

// The four-digit years (19… and 20…) before 年 or 年度 in a text, with their offsets in it.
struct YearMention {
  int year;
  std::size_t offset;
};
std::vector<YearMention> years_in(std::string_view text);

// A number for messages: 2 decimals at most.
std::string rounded(baogao::Decimal value);

// A value as the text would write it beside a figure, in that one's scale and unit: 64.3亿元 beside 64.6亿元.
std::string written_like(const baogao::Document& document, const baogao::Indicator& figure,
                         baogao::Decimal value);

// Whether a paragraph of the normalized text is made of sentences: no cell of a table, no line of a form.
bool is_prose(const baogao::Document& document, baogao::Span paragraph);

// A member of a relation by its role; null where it has none.
const baogao::Indicator* member_of(const baogao::Document& document, const baogao::Relation& relation,
                                   std::string_view role);

// The reports of the year before, or of earlier ones.
bool is_year_before(const baogao::Draft& draft, const baogao::Document& previous);
