#include "baogao/judge/sum.hpp"

#include <vector>

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

namespace {

Verdict sum_of(const Indicator& total, const std::vector<Indicator>& parts) {
  std::vector<const Indicator*> pointers;
  for (const Indicator& part : parts) pointers.push_back(&part);
  return judge_sum(total, pointers);
}

Verdict shares(const std::vector<const char*>& digits) {
  std::vector<Indicator> figures;
  for (const char* written_digits : digits) figures.push_back(written(written_digits, "%"));
  std::vector<const Indicator*> pointers;
  for (const Indicator& figure : figures) pointers.push_back(&figure);
  return judge_shares(pointers);
}

}  // namespace

TEST_CASE("counted parts make their total to the unit") {
  CHECK(sum_of(written("94", "件"), {written("16", "件"), written("16", "件"), written("62", "件")}).holds());
  const Verdict wrong =
      sum_of(written("94", "件"), {written("16", "件"), written("16", "件"), written("63", "件")});
  CHECK(wrong.contradicts());
  CHECK(wrong.difference == Decimal(-1));
  CHECK(*wrong.right == Decimal(95));
}

TEST_CASE("measured parts have half a unit each") {
  CHECK(sum_of(written("31700", "公里"),
               {written("1449", "公里"), written("2735", "公里"), written("27517", "公里")})
            .holds());
  CHECK(sum_of(written("31700", "公里"),
               {written("1449", "公里"), written("2735", "公里"), written("27519", "公里")})
            .contradicts());
}

TEST_CASE("eight rounded addends have eight halves of room, and that of their total") {
  const std::vector<Indicator> eight(8, written("1.2", "元", 8));  // 9.2 to 10
  CHECK(sum_of(written("10.0", "元", 8), eight).holds());
  CHECK(sum_of(written("9.2", "元", 8), eight).holds());
  CHECK(sum_of(written("10.1", "元", 8), eight).contradicts());
  CHECK(sum_of(written("9.1", "元", 8), eight).contradicts());
}

TEST_CASE("unlike units make no sum") {
  CHECK(sum_of(written("94", "件"), {written("16", "人"), written("78", "件")}).outcome ==
        Verdict::Outcome::cannot_say);
}

TEST_CASE("a part is no more than what it is of") {
  CHECK(judge_part(written("320", "件"), written("320", "件")).holds());
  CHECK(judge_part(written("325", "件"), written("320", "件")).contradicts());
  CHECK(judge_part(written("3.2", "人", 4), written("31960", "人")).holds());
}

TEST_CASE("shares of one whole are 100% at most, each rounded") {
  CHECK(shares({"33.3", "33.3", "33.4"}).holds());
  CHECK(shares({"33.4", "33.4", "33.3"}).holds());
  CHECK(shares({"45.2", "32.1"}).holds());
  CHECK(shares({"45.2", "32.1", "29.5"}).contradicts());
}
