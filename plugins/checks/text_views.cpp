#include "text_views.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

using baogao::Decimal;
using baogao::Document;
using baogao::FigureRef;
using baogao::Indicator;

std::string_view normalized(const Document& document, baogao::Span source) {
  return document.normalized().slice(document.from_source(source));
}

std::string mention(const Document& document, const Indicator& figure) {
  std::string text(normalized(document, figure.span));
  std::erase(text, ' ');
  return text;
}

const Indicator* figure_of(const Document& document, const FigureRef& ref) {
  if (ref.table < 0) return &document.found.indicators[ref.index];
  const auto& entry = document.found.tables[static_cast<std::size_t>(ref.table)].entries[ref.index];
  return entry.figure ? &*entry.figure : nullptr;
}

const Indicator* member_of(const Document& document, const baogao::Relation& relation,
                           std::string_view role) {
  for (const baogao::Relation::Member& candidate : relation.members) {
    if (role == candidate.role) return figure_of(document, candidate.figure);
  }
  return nullptr;
}

std::vector<const Indicator*> all_figures(const Document& document) {
  std::vector<const Indicator*> figures;
  for (const Indicator& figure : document.found.indicators) figures.push_back(&figure);
  for (const baogao::Table& table : document.found.tables) {
    for (const baogao::TableEntry& entry : table.entries) {
      if (entry.figure) figures.push_back(&*entry.figure);
    }
  }
  return figures;
}

std::string figure_key(const Indicator& figure) {
  std::string key = figure.code.empty() ? figure.name : figure.code;
  key.append("|").append(figure.unit).append("|").append(figure.scope).append("|");
  key.append(std::to_string(static_cast<int>(figure.change)));
  return key;
}

std::string place_name(const Document& document, std::size_t source_offset) {
  return std::filesystem::path(document.source().file).filename().string() + ":" +
         std::to_string(document.source().position(source_offset).line);
}

std::vector<YearMention> years_in(std::string_view text) {
  std::vector<YearMention> years;
  for (std::size_t at = text.find("年"); at != std::string_view::npos; at = text.find("年", at + 1)) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    if (end < 4) continue;
    const std::string_view digits = text.substr(end - 4, 4);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!std::all_of(digits.begin(), digits.end(), digit)) continue;
    if (end > 4 && digit(text[end - 5])) continue;
    if (!digits.starts_with("19") && !digits.starts_with("20")) continue;
    years.push_back({std::atoi(std::string(digits).c_str()), end - 4});
  }
  return years;
}

std::string rounded(Decimal value) { return value.rounded(-2).to_string(); }

std::string written_like(const Document& document, const Indicator& figure, Decimal value) {
  constexpr int decimals = 4;
  static constexpr std::pair<std::string_view, int> scales[] = {
      {"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"亿", 8}, {"千万", 7}, {"百万", 6}, {"万", 4}, {"千", 3},
  };
  const std::string text = mention(document, figure);
  // 64.6|亿|元: only behind digits; 六十四亿元 is followed by plain figures.
  const std::size_t digits = text.find_last_of("0123456789");
  if (digits != std::string::npos) {
    const std::string_view behind = std::string_view(text).substr(digits + 1);
    for (const auto& [word, powers] : scales) {
      if (behind.starts_with(word))
        return value.shifted(-powers).rounded(-decimals).to_string().append(word).append(figure.unit);
    }
  }
  return value.rounded(-decimals).to_string() + figure.unit;
}

bool is_prose(const Document& document, baogao::Span paragraph) {
  const baogao::Span source = document.to_source(paragraph);
  const baogao::Block* block = document.source().block_at(source.start);
  if (block != nullptr && block->kind == baogao::Block::Kind::table) return false;
  const std::string_view line = document.normalized().slice(paragraph);
  for (const std::string_view mark : {"。", "，", "；"}) {
    if (line.find(mark) != std::string_view::npos) return true;
  }
  const auto& sections = document.found.sections;
  return std::any_of(sections.begin(), sections.end(),
                     [&](const baogao::Section& section) { return section.span.overlaps(source); });
}

bool is_year_before(const baogao::Draft& draft, const Document& previous) {
  return draft.year() != 0 && std::atoi(previous.identity.year.c_str()) == draft.year() - 1;
}
