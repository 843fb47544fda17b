// Whose figure it is: 全市, 宿城区, 县司法局.
#pragma once

#include <string>
#include <vector>

#include "annotated_figure.hpp"
#include "baogao/text/characters.hpp"
#include "name_phrases.hpp"

// The scope of the figures of one paragraph, asked for in their order: who stands before the name or is the
// name (沭阳县477件), else the last 全市 or 我县 of the sentence; empty where the text says none.
class ScopeReader {
 public:
  ScopeReader(const baogao::Characters& text, const NamePhrases& phrases) : text_(text), phrases_(phrases) {}

  std::u32string of(const AnnotatedFigure& annotated);

 private:
  void read_to(std::size_t end);

  const baogao::Characters& text_;
  const NamePhrases& phrases_;
  std::u32string in_sentence_;
  std::size_t at_ = 0;
};
