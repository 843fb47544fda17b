#include "baogao/judge/magnitude.hpp"

#include "catch.hpp"

using baogao::Decimal;
using baogao::Jump;
using baogao::jump_of;

TEST_CASE("元 for 万元 is a jump, a hundredfold is growth") {
  CHECK(jump_of(Decimal(4'380'000), Decimal(426)) == Jump::up);
  CHECK(jump_of(Decimal(438), Decimal(4'260'000)) == Jump::down);
  CHECK(jump_of(Decimal(438, 8), Decimal(426)) == Jump::up);
  CHECK(jump_of(Decimal(43'800), Decimal(426)) == Jump::none);
  CHECK(jump_of(Decimal(438'000'000), Decimal(426)) == Jump::none);
  CHECK(jump_of(Decimal(438), Decimal()) == Jump::none);
}
