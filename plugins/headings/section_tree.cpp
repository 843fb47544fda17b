#include "section_tree.hpp"

#include <algorithm>

#include "contents.hpp"
#include "levels.hpp"
#include "marked_heads.hpp"
#include "table_rows.hpp"

namespace {

// Notes and entries of a glossary are no heads: what is numbered below 一、 behind 注释 or 名词解释.
void drop_notes(Headings& headings) {
  bool in_notes = false;
  std::erase_if(headings, [&](const Heading& heading) {
    if (heading.closing || heading.section.level <= 1) in_notes = heading.closing;
    return in_notes && !heading.closing;
  });
}

}  // namespace

std::vector<baogao::Section> SectionTree::find(const baogao::Document& document) const {
  const Stretches stretches(document);
  MarkedHeads marked = find_marked_heads(document);
  Headings headings = std::move(marked.headings);
  drop_contents(headings, document, stretches);
  drop_table_rows(headings, stretches);
  drop_run_in(headings, document);
  items_.drop(headings);
  Headings unnumbered = unnumbered_.find(document, marked.plain, headings, stretches);
  if (!marked.outlined.empty())
    std::erase_if(unnumbered, [](const Heading& heading) { return !heading.closing; });
  take_outline(std::move(marked.outlined), marked.shifts, headings);
  headings.insert(headings.end(), std::make_move_iterator(unnumbered.begin()),
                  std::make_move_iterator(unnumbered.end()));
  std::stable_sort(headings.begin(), headings.end(), stands_before);
  drop_repeated(headings);  // unnumbered ones, too
  drop_notes(headings);
  settle_levels(headings);
  return nest(std::move(headings), document.source().text().size());
}
