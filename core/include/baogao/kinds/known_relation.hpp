// What the catalogue says of how its entries hang together, read from its column `relation`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

struct KnownRelation {
  enum class Type {
    none,     // nothing, or what no two figures of one report can tell: yoy, eq(prev.…)
    part_of,  // part_of(a), le(a): no more than a
    sum,      // sum(a,b,…)
    rate,     // rate(a/b): a in percent of b
    between,  // between(a,b): a or more, b or less
  };
  Type type = Type::none;
  std::vector<std::string> terms;  // codes; words for what has none
};

BAOGAO_API KnownRelation known_relation(std::string_view cell);

}  // namespace baogao
