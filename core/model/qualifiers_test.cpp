#include "baogao/model/qualifiers.hpp"

#include "catch.hpp"

using baogao::Qualifier;
using baogao::Qualifiers;
using baogao::Tone;

TEST_CASE("qualifiers are written as words in one order, and read again") {
  Qualifiers qualifiers;
  CHECK(qualifiers.empty());
  qualifiers.add(Qualifier::net_of);
  qualifiers.add(Qualifier::average);
  CHECK(qualifiers.to_string() == "average net-of");
  CHECK(Qualifiers::parse("net-of average") == qualifiers);
  CHECK(qualifiers.has(Qualifier::average));
  CHECK_FALSE(qualifiers.has(Qualifier::cumulative));
  const char* all =
      "average cumulative net-of per-head constant-prices comparable-basis first last milestone added review";
  CHECK(Qualifiers::parse(all)->to_string() == all);
  CHECK(Qualifiers::parse("")->empty());
  CHECK_FALSE(Qualifiers::parse("average sometimes"));
}

TEST_CASE("a tone has its name") {
  for (const Tone tone : {Tone::none, Tone::plan, Tone::expect, Tone::strive, Tone::ensure})
    CHECK(baogao::parse_tone(baogao::name_of(tone)) == tone);
  CHECK(std::string(baogao::name_of(Tone::ensure)) == "ensure");
  CHECK_FALSE(baogao::parse_tone("hope"));
}
