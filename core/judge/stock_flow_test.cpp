#include "baogao/judge/stock_flow.hpp"

#include <array>

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("what is in force is what was, and what was made, less what was repealed") {
  const Indicator before = written("66", "件"), made = written("9", "件"), repealed = written("11", "件");
  const std::array<const Indicator*, 1> in{&made}, out{&repealed};
  CHECK(judge_stock_flow(written("64", "件"), before, in, out).holds());
  const Verdict wrong = judge_stock_flow(written("65", "件"), before, in, out);
  CHECK(wrong.contradicts());
  CHECK(*wrong.right == Decimal(64));
  CHECK(wrong.difference == Decimal(1));
}

TEST_CASE("a stock whose digits meet those of what it came from is right") {
  const Indicator before = written("1.2", "人", 4), came = written("350", "人");
  const std::array<const Indicator*, 1> in{&came};
  CHECK(judge_stock_flow(written("1.3", "人", 4), before, in, {}).holds());
  CHECK(judge_stock_flow(written("1.4", "人", 4), before, in, {}).contradicts());
}

TEST_CASE("stock and flow are in one unit") {
  const Indicator came = written("350", "户");
  const std::array<const Indicator*, 1> in{&came};
  CHECK(judge_stock_flow(written("1.3", "人", 4), written("1.2", "人", 4), in, {}).outcome ==
        Verdict::Outcome::cannot_say);
}
