#include "baogao/judge/growth.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("3646 after 3607 is 1.08%, not 1.5%") {
  CHECK(judge_growth(growth("1.08"), written("3646", "件"), written("3607", "件")).holds());
  CHECK(judge_growth(growth("1.1"), written("3646", "件"), written("3607", "件")).holds());
  const Verdict wrong = judge_growth(growth("1.5"), written("3646", "件"), written("3607", "件"));
  CHECK(wrong.contradicts());
  CHECK(wrong.right->rounded(-2) == Decimal(108, -2));
  CHECK(wrong.difference.rounded(-2) == Decimal(42, -2));
}

TEST_CASE("268 after 251 is 6.8%, not 7.8%") {
  CHECK(judge_growth(growth("6.8"), written("268", "件"), written("251", "件")).holds());
  CHECK(judge_growth(growth("7.8"), written("268", "件"), written("251", "件")).contradicts());
}

TEST_CASE("a decrease is negative growth") {
  CHECK(judge_growth(growth("6.3", Change::decrease), written("251", "件"), written("268", "件")).holds());
  CHECK(judge_growth(growth("6.3"), written("251", "件"), written("268", "件")).contradicts());
}

TEST_CASE("growth of rounded values has the room that their digits leave") {
  const Indicator now = written("25.6", "元", 8), before = written("24.1", "元", 8);
  CHECK(judge_growth(growth("6.2"), now, before).holds());
  CHECK(judge_growth(growth("6.6"), now, before).holds());
  CHECK(judge_growth(growth("6.8"), now, before).contradicts());
}

TEST_CASE("growth at constant prices cannot be judged by values at current ones") {
  const Indicator now = named("地区生产总值", written("326.8", "元", 8));
  const Indicator before = named("地区生产总值", written("310.2", "元", 8));
  CHECK(judge_growth(growth("9.9"), now, before).outcome == Verdict::Outcome::cannot_say);
  CHECK(grows_at_constant_prices(named("工业增加值", written("1", "元"))));
  CHECK(grows_at_constant_prices(named("城镇居民人均可支配收入", written("1", "元"))));
  CHECK_FALSE(grows_at_constant_prices(named("一般公共预算收入", written("1", "元"))));
  CHECK_FALSE(grows_at_constant_prices(named("产值超亿元企业", written("1", "家"))));
}

TEST_CASE("rates differ in percentage points") {
  const Indicator now = written("97.4", "%"), before = written("95.1", "%");
  CHECK(judge_growth(growth("2.3", Change::increase, "个百分点"), now, before).holds());
  CHECK(judge_growth(growth("3.3", Change::increase, "个百分点"), now, before).contradicts());
  CHECK(judge_growth(growth("2.3", Change::decrease, "个百分点"), now, before).contradicts());
}

TEST_CASE("figures of unlike units, and what comes from nought, have no growth") {
  CHECK(judge_growth(growth("412"), written("512", "件"), written("100", "件")).holds());
  CHECK(judge_growth(growth("5"), written("512", "件"), written("500", "人")).outcome ==
        Verdict::Outcome::cannot_say);
  CHECK(judge_growth(growth("5"), written("512", "件"), written("0", "件")).outcome ==
        Verdict::Outcome::cannot_say);
}

TEST_CASE("a difference tells what it was") {
  const Indicator now = written("2142", "元", 4), amount = written("1304", "元", 4);
  const Change fell = Change::decrease;
  CHECK(judge_growth_by_amount(growth("37.8", fell), now, amount, fell).holds());
  CHECK(judge_growth_by_amount(growth("37.8", fell), written("12142", "元", 4), amount, fell).contradicts());
  CHECK(judge_growth_by_amount(growth("37.8"), now, amount, fell).outcome == Verdict::Outcome::cannot_say);
}

TEST_CASE("41.9元 for 41.9亿元 is no growth of 8.7%") {
  const Indicator now = written("523.8", "元", 8);
  CHECK(judge_growth_by_amount(growth("8.7"), now, written("41.9", "元", 8), Change::increase).holds());
  CHECK(judge_growth_by_amount(growth("8.7"), now, written("41.9", "元"), Change::increase).contradicts());
}
