#include "relation_finder.hpp"

#include <algorithm>

#include "growths.hpp"
#include "rates.hpp"
#include "sentence.hpp"
#include "steps.hpp"
#include "sums.hpp"
#include "tables.hpp"

using baogao::Relation;

std::vector<Relation> find_relations(const baogao::Document& document, const RelationWords& words) {
  std::vector<Relation> relations;
  const auto& indicators = document.found.indicators;
  for (std::size_t first = 0; first < indicators.size();) {
    std::size_t end = first + 1;
    while (end < indicators.size() && indicators[end].context == indicators[first].context) ++end;
    if (end - first > 1) {
      const Sentence sentence(document, first, end);
      find_sums(sentence, words, relations);
      find_rates(sentence, relations);
      find_growths(sentence, relations);
      find_steps(sentence, relations);
    }
    first = end;
  }
  for (std::size_t table = 0; table < document.found.tables.size(); ++table)
    find_table_sums(document, table, words, relations);
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation& a, const Relation& b) { return a.span.start < b.span.start; });
  return relations;
}
