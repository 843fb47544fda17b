#include "host/refusals.hpp"

#include <string>

#include "baogao/text/source_text.hpp"
#include "catch.hpp"

namespace {

std::string before(std::string_view bytes) {
  const auto refusal = baogao::refusal_before_decoding(bytes);
  return refusal ? refusal->en : "";
}

std::string shape(std::string text) {
  const auto source = baogao::decode(std::move(text));
  REQUIRE(source);
  const auto refusal = baogao::refusal_of_shape(*source);
  return refusal ? refusal->en : "";
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("an empty file is told to be empty") {
  CHECK(before(" \r\n\t").starts_with("the file is empty"));
  CHECK(before("\xEF\xBB\xBF\n").starts_with("the file is empty"));
  CHECK(before("正文").empty());
}

TEST_CASE("a file that some program reads is named by its kind") {
  CHECK(before("%PDF-1.7").starts_with("this is a PDF file"));
  CHECK(before("\x89PNG\r\n").starts_with("this is a picture"));
}

TEST_CASE("brackets nested deeper than in any report are told with their line") {
  CHECK(shape("甲\n" + repeated("（", 1001)).starts_with("line 2 nests brackets more than 1000"));
  CHECK(shape(repeated("（", 1000)).empty());
  CHECK(shape(repeated("（）", 2000)).empty());
}

TEST_CASE("bytes of no text are told to be none") {
  const auto source =
      baogao::decode(std::string("\x01\x02\x03\x04\x05\x06\x0E\x0F\x10\x11正文", 16), "UTF-8");
  REQUIRE(source);
  const auto refusal = baogao::refusal_after_decoding(16, *source);
  REQUIRE(refusal);
  CHECK(refusal->en.starts_with("the file is not text"));
}
