#include "baogao/text/raised_text.hpp"

#include "catch.hpp"

using baogao::raised_text;

TEST_CASE("a raised number behind a word is the mark of a note") {
  CHECK(raised_text("1", "全年地区生产总值") == "[1]");
  CHECK(raised_text(" 12 ", "比上年增长5.2%") == "[12]");
}

TEST_CASE("a raised number behind a letter or a digit is an exponent") {
  CHECK(raised_text("2", "绿地12km") == "²");
  CHECK(raised_text("8", "发电量6.2×10") == "⁸");
}

TEST_CASE("raised words and marks with brackets of their own stay as they are") {
  CHECK(raised_text("[2]", "年末常住人口") == "[2]");
  CHECK(raised_text("注", "森林覆盖率") == "注");
  CHECK(raised_text(" ", "森林覆盖率").size() == 1);
}
