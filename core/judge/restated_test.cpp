#include "baogao/judge/restated.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("one figure in two scales is one figure") {
  CHECK(judge_restated(written("3268000", "元", 4), written("326.8", "元", 8)).holds());
  CHECK(judge_restated(written("326.84", "元", 8), written("326.8", "元", 8)).holds());
  CHECK(judge_restated(written("311.5", "元", 8), written("310.2", "元", 8)).contradicts());
  CHECK(judge_restated(written("64", "件"), written("64", "人")).outcome == Verdict::Outcome::cannot_say);
}

TEST_CASE("a slip changes one digit, swaps two or moves the point") {
  CHECK(is_slip(Decimal(1001), Decimal(1011)));
  CHECK(is_slip(Decimal(3607), Decimal(3670)));
  CHECK(is_slip(Decimal(974, -1), Decimal(974)));
  CHECK_FALSE(is_slip(Decimal(3607), Decimal(2670)));
  CHECK_FALSE(is_slip(Decimal(7), Decimal(8)));
}

TEST_CASE("near values are meant as one") {
  CHECK(is_near(Decimal(268), Decimal(251)));
  CHECK_FALSE(is_near(Decimal(268), Decimal(215)));
}
