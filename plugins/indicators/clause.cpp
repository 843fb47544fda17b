#include "clause.hpp"

bool crosses_sentence(const baogao::Characters& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (ends_sentence(text[i])) return true;
  }
  return false;
}

std::u32string flat_words(const baogao::Characters& text, std::size_t start, std::size_t end) {
  std::u32string result;
  std::size_t depth = 0;
  for (std::size_t i = start; i < end; ++i) {
    const char32_t c = text[i];
    if (is_opening_bracket(c)) {
      ++depth;
    } else if (is_closing_bracket(c)) {
      if (depth > 0) --depth;
    } else if (depth == 0) {
      const bool between_latin = i > 0 && baogao::is_latin(text[i - 1]) && baogao::is_latin(text[i + 1]);
      if (c != U' ' || between_latin) result += c;
    }
  }
  return result;
}
