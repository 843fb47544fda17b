#include "baogao/base/message_format.hpp"

#include <stdexcept>

#include "catch.hpp"

using baogao::format_message;

TEST_CASE("both languages of a message are filled in") {
  const auto message =
      format_message({"第{line}行的“{text}”", "“{text}” in line {line}"}, {{"text", "甲"}, {"line", 12}});
  CHECK(message.zh == "第12行的“甲”");
  CHECK(message.en == "“甲” in line 12");
}

TEST_CASE("numbers choose their words") {
  const baogao::Message places{"{count, plural, =1 {} other {共 # 处}}",
                               "{count, plural, one {# place} other {# places}}"};
  CHECK(format_message(places, {{"count", 1}}).zh.empty());
  CHECK(format_message(places, {{"count", 1}}).en == "1 place");
  CHECK(format_message(places, {{"count", 3}}).zh == "共 3 处");
  CHECK(format_message(places, {{"count", 3}}).en == "3 places");
}

TEST_CASE("text of a draft is never read as a pattern") {
  CHECK(format_message({"“{text}”", "“{text}”"}, {{"text", "{count} '#'"}}).zh == "“{count} '#'”");
}

TEST_CASE("a pattern that is none is a broken promise") {
  CHECK_THROWS_AS(format_message({"{text", "x"}, {{"text", "甲"}}), std::invalid_argument);
}
