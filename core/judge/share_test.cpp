#include "baogao/judge/share.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("975 of 1001 is 97.4%") {
  CHECK(judge_share(written("97.4", "%"), written("975", "件"), written("1001", "件")).holds());
  CHECK(judge_share(written("97", "%"), written("975", "件"), written("1001", "件")).holds());
  const Verdict wrong = judge_share(written("95.6", "%"), written("975", "件"), written("1001", "件"));
  CHECK(wrong.contradicts());
  CHECK_FALSE(wrong.nudged);
  CHECK(wrong.right->rounded(-1) == Decimal(974, -1));
}

TEST_CASE("rounded terms leave room: 1.58 of 11.9亿元 is 13.18% to 13.38%") {
  const Indicator part = written("1.58", "元", 8), whole = written("11.9", "元", 8);
  CHECK(judge_share(written("13.26", "%"), part, whole).holds());
  CHECK(judge_share(written("13.18", "%"), part, whole).holds());
  CHECK(judge_share(written("13.38", "%"), part, whole).holds());
  CHECK(judge_share(written("13.16", "%"), part, whole).contradicts());
  CHECK(judge_share(written("13.40", "%"), part, whole).contradicts());
}

TEST_CASE("a share moved by its last digit is said to be nudged") {
  CHECK(judge_share(written("97.5", "%"), written("975", "件"), written("1001", "件")).nudged);
  CHECK_FALSE(judge_share(written("97.6", "%"), written("975", "件"), written("1001", "件")).nudged);
}

TEST_CASE("a share of nought or of another unit is none") {
  CHECK(judge_share(written("5", "%"), written("5", "件"), written("0", "件")).outcome ==
        Verdict::Outcome::cannot_say);
  CHECK(judge_share(written("5", "%"), written("5", "件"), written("100", "人")).outcome ==
        Verdict::Outcome::cannot_say);
}

TEST_CASE("no whole number of 187 gives 83.8%") {
  const Verdict verdict = judge_possible(written("83.8", "%"), written("187", "人次"));
  CHECK(verdict.contradicts());
  CHECK(verdict.expected.low->rounded(-2) == Decimal(8342, -2));   // 156
  CHECK(verdict.expected.high->rounded(-2) == Decimal(8396, -2));  // 157
  CHECK(judge_possible(written("84.0", "%"), written("187", "人次")).holds());
  CHECK(judge_possible(written("84", "%"), written("187", "人次")).holds());
  CHECK(judge_possible(written("100", "%"), written("187", "人次")).holds());
  CHECK(judge_possible(written("0", "%"), written("187", "人次")).holds());
}

TEST_CASE("a rate of 出庭 is never more than all of it") {
  CHECK(is_bounded_rate(named("负责人出庭率", written("104", "%"))));
  CHECK(is_bounded_rate(named("森林覆盖率", written("45", "%"))));
  CHECK_FALSE(is_bounded_rate(named("占年初预算比重", written("101.41", "%"))));
  CHECK_FALSE(is_bounded_rate(named("投资完成率", written("104", "%"))));
  CHECK_FALSE(is_bounded_rate(named("高等教育毛入学率", written("104", "%"))));
  CHECK_FALSE(is_bounded_rate(named("森林覆盖率", growth("104"))));
}
