#include "baogao/judge/likeness.hpp"

#include "catch.hpp"

using baogao::likeness;

TEST_CASE("likeness is the share of neighbouring characters in common") {
  CHECK(likeness(U"调解矛盾纠纷", U"调解矛盾纠纷") == 1);
  CHECK(likeness(U"调解矛盾纠纷", U"调解各类矛盾纠纷") == 2.0 * 4 / 12);
  CHECK(likeness(U"调解", U"受理") == 0);
  CHECK(likeness(U"件", U"件") == 0);
  CHECK(likeness(U"哈哈哈", U"哈哈") == 2.0 / 3);
}
