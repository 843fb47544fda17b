// Where clauses end and what words they hold.
#pragma once

#include <string>
#include <string_view>

#include "baogao/text/characters.hpp"

inline bool contains(std::u32string_view set, char32_t c) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}
inline bool is_opening_bracket(char32_t c) { return c == U'（' || c == U'('; }
inline bool is_closing_bracket(char32_t c) { return c == U'）' || c == U')'; }
inline bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'\n'; }
// ， ； ： … and the ends of sentences; not 、, which joins.
inline bool ends_clause(char32_t c) {
  switch (c) {
    case U'，':
    case U'；':
    case U'：':
    case U';':
    case U'!':
    case U'?':
    case U'…':
    case U'—':
    case U'－':
      return true;
    default:
      return ends_sentence(c);
  }
}
// The same at a place of the text, where a half-width comma counts too unless it stands inside a number.
inline bool ends_clause(const baogao::Characters& text, std::size_t at) {
  if (text[at] != U',' && text[at] != U':') return ends_clause(text[at]);
  return at == 0 || !baogao::is_digit(text[at - 1]) || !baogao::is_digit(text[at + 1]);
}
inline bool is_conjunction(char32_t c) { return c == U'、' || c == U'和' || c == U'与' || c == U'及'; }

// Whether the words stand at `at`, or end there.
inline bool view_at(const baogao::Characters& text, std::size_t at, std::u32string_view words) {
  return at + words.size() <= text.size() && text.view(at, at + words.size()) == words;
}
inline bool ends_at(const baogao::Characters& text, std::size_t at, std::u32string_view words) {
  return at >= words.size() && text.view(at - words.size(), at) == words;
}

bool crosses_sentence(const baogao::Characters& text, std::size_t from, std::size_t to);

// The words between two places without brackets and their content, and without blanks beside Han.
std::u32string flat_words(const baogao::Characters& text, std::size_t start, std::size_t end);
