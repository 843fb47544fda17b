// For tests: the relations of a text, one a line: "sum total:94 part:16 part:16 part:62"; what does not hold
// ends in its difference.
#pragma once

#include <string>

#include "baogao/host/pipeline.hpp"
#include "catch.hpp"

inline std::string relations_of(const std::string& text) {
  static const auto host = baogao::load_plugins();
  const auto document = baogao::analyze(text, "test", *host);
  REQUIRE(document);
  static const char* const types[] = {"sum", "rate", "growth", "from-to"};
  std::string all;
  for (const baogao::Relation& relation : document->found.relations) {
    all += types[static_cast<std::size_t>(relation.type)];
    for (const auto& [role, figure] : relation.members) {
      const baogao::Indicator& found =
          figure.table < 0
              ? document->found.indicators[figure.index]
              : *document->found.tables[static_cast<std::size_t>(figure.table)].entries[figure.index].figure;
      all += " " + std::string(role) + ":" + found.value.to_string();
    }
    if (!relation.holds) all += " off by " + relation.difference.to_string();
    all += "\n";
  }
  return all;
}
