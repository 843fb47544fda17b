// Whether a bare numeral from 一 to 九 counts something: 查处三起 does, 三个方面 and 一批 are speech.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/text/characters.hpp"
#include "figure.hpp"
#include "verbs.hpp"

class SmallCounts {
 public:
  SmallCounts(const std::filesystem::path& data, const Verbs& verbs);

  // Takes those out of the figures of a paragraph that nobody counted, and tells `dropped` each. `small`: by
  // figure, whether it is a bare 一 to 九; what is behind its end is none.
  template <class Dropped>
  void drop_uncounted(const baogao::Characters& text, std::vector<Figure>& figures,
                      const std::vector<bool>& small, Dropped dropped) const {
    std::vector<bool> kept(figures.size(), true);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (i >= small.size() || !small[i] || figures[i].is_time || is_counted(text, figures, small, i))
        continue;
      kept[i] = false;
      dropped(figures[i]);
    }
    std::size_t next = 0;
    std::erase_if(figures, [&](const Figure&) { return !kept[next++]; });
  }

  // A measure word that is mostly speech behind such a numeral: 个, 次, 批.
  bool is_weak(std::u32string_view unit) const;

  // How many characters before `at` deny what follows (没有发生一起): 0 for none.
  std::size_t denial_before(const baogao::Characters& text, std::size_t at) const;

 private:
  bool is_counted(const baogao::Characters& text, const std::vector<Figure>& figures,
                  const std::vector<bool>& small, std::size_t index) const;

  std::vector<std::u32string> denials_, collectors_, weak_;  // denials: longest first
  const Verbs& verbs_;
};
