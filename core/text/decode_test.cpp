#include <unicode/ucnv.h>

#include <string>
#include <vector>

#include "baogao/text/characters.hpp"
#include "baogao/text/source_text.hpp"
#include "catch.hpp"

namespace {

const std::string heading = "二、2024年工作安排";
const std::string report =
    "一、2024年工作回顾\n过去一年，全市地区生产总值增长5.8%，城镇新增就业3.2万人，调解各类矛盾纠纷1001件。\n"
    "我们坚持以人民为中心，着力办好民生实事，群众获得感、幸福感、安全感明显提升。\n";

std::string encode(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  const auto size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()), text.data(),
                                 static_cast<int32_t>(text.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

struct Encoded {
  const char* converter;
  const char* name;
};
const std::vector<Encoded> encodings = {
    {"UTF-8", "UTF-8"}, {"UTF-16LE", "UTF-16LE"}, {"UTF-16BE", "UTF-16BE"}, {"gb18030", "GB18030"}};

}  // namespace

TEST_CASE("a report is read in every encoding that offices use") {
  for (const Encoded& encoding : encodings) {
    const auto source = baogao::decode(encode(report, encoding.converter));
    REQUIRE(source);
    CHECK(source->encoding().encoding == encoding.name);
    CHECK(source->encoding().sure);
    CHECK(source->text() == report);
    CHECK(source->invalid_bytes().empty());
  }
}

TEST_CASE("a traditional text is read as Big5") {
  const std::string text =
      "我們堅持以人民為中心，著力辦好民生實事，群眾獲得感、幸福感、安全感明顯提升。政府工作報告各位代表。";
  const auto source = baogao::decode(encode(text, "Big5-HKSCS"));
  REQUIRE(source);
  CHECK(source->encoding().encoding == "Big5");
  CHECK(source->text() == text);
}

TEST_CASE("a byte order mark decides and is no part of the text") {
  const auto source = baogao::decode("\xEF\xBB\xBF" + heading);
  REQUIRE(source);
  CHECK(source->text() == heading);
  CHECK(source->encoding().evidence == "byte order mark");
  CHECK(source->file_bytes({0, 3}) == baogao::Span{3, 6});
}

TEST_CASE("no short heading is read wrongly and with confidence") {
  // Every length from one character to the whole of heading and report.
  const std::u32string points = baogao::to_utf32(heading + report);
  for (std::size_t size = 1; size <= std::min<std::size_t>(points.size(), 200); ++size) {
    const std::string text = baogao::to_utf8(std::u32string_view(points).substr(0, size));
    for (const Encoded& encoding : encodings) {
      const std::string bytes = encode(text, encoding.converter);
      const auto reading = baogao::detect_encoding(bytes);
      const auto source = baogao::decode(bytes);
      const bool right = source && source->text() == text;
      INFO(text << " in " << encoding.name << " read as " << reading.encoding << " by " << reading.margin
                << " nats");
      CHECK((right || !reading.sure));
    }
  }
}

TEST_CASE("invalid bytes are replaced and reported with their place in the file") {
  const auto source = baogao::decode("政府\xFF工作报告：全年完成各项目标任务，群众满意度不断提升。");
  REQUIRE(source);
  REQUIRE(source->invalid_bytes().size() == 1);
  CHECK(source->invalid_bytes()[0].offset == 6);
  CHECK(source->text().substr(0, 12) == "政府\xEF\xBF\xBD工");
}

TEST_CASE("an encoding can be forced, and an unknown name says which are known") {
  const auto forced = baogao::decode(encode(heading, "gb18030"), "GBK");
  REQUIRE(forced);
  CHECK(forced->text() == heading);
  const auto unknown = baogao::decode(heading, "EBCDIC");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().en.find("GB18030") != std::string::npos);
}

TEST_CASE("every character of a decoded text goes back to its own bytes") {
  const std::string text = "增长5.8%，𠮷祥路—😀\n完";
  for (const Encoded& encoding : encodings) {
    const std::string bytes = encode(text, encoding.converter);
    const auto source = baogao::decode(bytes, encoding.name);
    REQUIRE(source);
    baogao::Characters characters;
    characters.assign(source->text(), 0);
    for (std::size_t i = 0; i < characters.size(); ++i) {
      const baogao::Span span = characters.bytes(i, i + 1);
      const baogao::Span file = source->file_bytes(span);
      CHECK(encode(std::string(source->slice(span)), encoding.converter) ==
            bytes.substr(file.start, file.size()));
    }
  }
}

TEST_CASE("positions count code points, not bytes or UTF-16 units") {
  const auto source = baogao::decode("😀𠮷年\n增长5%", "UTF-8");
  REQUIRE(source);
  const std::size_t at = source->text().find('5');
  CHECK(source->position(at).line == 2);
  CHECK(source->position(at).column == 3);
  CHECK(source->code_points(at) == 6);
}

TEST_CASE("plain English is no UTF-16") {
  for (const char* text :
       {"Doc_0/Document.xml", "An annual report, in English, of even length.", "GDP 2024"}) {
    CHECK(baogao::detect_encoding(text).encoding == "UTF-8");
  }
}
