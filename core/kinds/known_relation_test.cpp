#include "baogao/kinds/known_relation.hpp"

#include <algorithm>

#include "baogao/kinds/catalogue.hpp"
#include "catch.hpp"

using baogao::known_relation;
using baogao::KnownRelation;

TEST_CASE("relations of the catalogue are parts, sums, rates and what lies between") {
  CHECK(known_relation("part_of(ec.gdp)").type == KnownRelation::Type::part_of);
  CHECK(known_relation("le(ys.debt-limit)").terms == std::vector<std::string>{"ys.debt-limit"});
  CHECK(known_relation("sum(ec.va1,ec.va2,ec.va3)").terms ==
        std::vector<std::string>{"ec.va1", "ec.va2", "ec.va3"});
  CHECK(known_relation("rate(ec.rev-tax/ec.revenue)").terms ==
        std::vector<std::string>{"ec.rev-tax", "ec.revenue"});
  CHECK(known_relation("between(ec.income-rural,ec.income-urban)").type == KnownRelation::Type::between);
}

TEST_CASE("what is told of other years, or of what has no code, relates nothing") {
  for (const char* cell : {"", "yoy", "eq(prev.ys.carry-out)", "sum(8 sub-reasons)", "sum-by-column(a,b)"})
    CHECK(known_relation(cell).type == KnownRelation::Type::none);
}

TEST_CASE("codes that relations name are in the catalogue") {
  const auto catalogue = baogao::standard_catalogue();
  std::size_t related = 0;
  for (const baogao::KnownIndicator& known : catalogue->entries()) {
    const KnownRelation relation = known_relation(known.relation);
    related += relation.type != KnownRelation::Type::none ? 1 : 0;
    for (const std::string& term : relation.terms) {
      INFO(known.code << " " << known.relation);
      if (term.find('.') == std::string::npos) continue;
      CHECK(std::any_of(catalogue->entries().begin(), catalogue->entries().end(),
                        [&](const baogao::KnownIndicator& other) { return other.code == term; }));
    }
  }
  CHECK(related > 100);
}
