#include "marked_heads.hpp"

#include "catch.hpp"
#include "test_outline.hpp"

TEST_CASE("a marker alone on its line takes the line behind it, else the one before, for its title") {
  CHECK(outline("内容。\n(五)\n2025年推进改革情况\n2025年,各级部门认真贯彻。\n") ==
        "2/5 2025年推进改革情况|");
  CHECK(outline("内容。\n2026年预算草案\n二、\n(一)财政收支形势\n收入向好。\n") ==
        "1/2 2026年预算草案|2/1 财政收支形势|");
}

TEST_CASE("words that only look like markers are none") {
  CHECK(outline("一、经济\n内容。\n三、四线城市房地产市场平稳。\n二、三产业增加值分别为28亿元。\n2."
                "5亿元技改资金落实到位。\n") == "1/1 经济|");
}

TEST_CASE("numbers of a hundred and more are numbers") {
  CHECK(outline("九十九、甲方面\n内容。\n一百、乙方面\n内容。\n一百零一、丙方面\n内容。\n") ==
        "1/99 甲方面|1/100 乙方面|1/101 丙方面|");
}
