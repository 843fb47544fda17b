// The words around a figure that qualify it: 扣除…后, 年均, 新增, …台阶.
#pragma once

#include <filesystem>
#include <string_view>

#include "annotated_figure.hpp"
#include "baogao/model/qualifiers.hpp"
#include "baogao/text/characters.hpp"
#include "word_index.hpp"

class QualifierWords {
 public:
  explicit QualifierWords(const std::filesystem::path& data);

  // Of a figure of the paragraph whose sentence begins at `sentence`. `review`: told where a report looks
  // back on several years.
  baogao::Qualifiers of(const baogao::Characters& text, const AnnotatedFigure& figure, std::size_t sentence,
                        bool review) const;

 private:
  enum class Where { near, clause, end, behind };
  enum class Of { any, change, level_in_review };
  struct Entry {
    Where where = Where::near;
    Of of = Of::any;
    bool unless_named = false;  // not where the figure's name says so itself
    baogao::Qualifiers qualifiers;
  };
  struct Place;  // of the words before a figure
  bool applies(const Entry& entry, const Place& place, std::size_t start, std::size_t end) const;
  bool names(std::u32string_view name, baogao::Qualifiers qualifiers) const;

  WordIndex<std::vector<Entry>> words_;
};
