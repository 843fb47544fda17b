#include "baogao/judge/step.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

TEST_CASE("words tell the way a figure went") {
  for (const char* up : {"提高到", "提升至", "增长到", "增加到", "上升为", "扩大到", "攀升至", "跃升至"})
    CHECK(course_of(up) == Course::up);
  for (const char* down :
       {"下降到", "降低为", "降至", "降到", "减少到", "压减至", "缩减到", "缩短为", "缩小到", "压缩至"})
    CHECK(course_of(down) == Course::down);
  for (const char* better : {"改善为", "优化为", "好转为"}) CHECK(course_of(better) == Course::better);
  CHECK(course_of("调整为") == Course::none);
  CHECK(course_of("提高到控制目标以下，下降到") == Course::none);
}

TEST_CASE("what rises is no less than it was, within its digits") {
  CHECK(judge_step(written("3607", "件"), written("3646", "件"), Course::up, nullptr).holds());
  CHECK(judge_step(written("3646", "件"), written("3607", "件"), Course::up, nullptr).contradicts());
  CHECK(judge_step(written("3646", "件"), written("3607", "件"), Course::down, nullptr).holds());
  CHECK(judge_step(written("3607", "件"), written("3646", "件"), Course::down, nullptr).contradicts());
  CHECK(judge_step(written("3.65", "元", 8), written("3.6", "元", 8), Course::up, nullptr).holds());
}

TEST_CASE("the catalogue knows of what less is better") {
  const auto catalogue = standard_catalogue();
  Indicator before = written("30", "件"), after = written("32", "件");
  CHECK(judge_step(before, after, Course::better, catalogue.get()).outcome == Verdict::Outcome::cannot_say);
  for (const KnownIndicator& known : catalogue->entries()) {
    after.code = known.code;
    const Verdict verdict = judge_step(before, after, Course::better, catalogue.get());
    if (known.better == "less") CHECK(verdict.contradicts());
    if (known.better == "more") CHECK(verdict.holds());
    if (known.better.empty()) CHECK(verdict.outcome == Verdict::Outcome::cannot_say);
  }
}
