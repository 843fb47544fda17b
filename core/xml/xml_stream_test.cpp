#include "xml/xml_stream.hpp"

#include <sstream>

#include "catch.hpp"

namespace {

// The lines behind the declaration.
template <class Fill>
std::string written(Fill fill) {
  std::ostringstream out;
  {
    baogao::XmlStream xml(out);
    fill(xml);
  }
  const std::string all = out.str();
  return all.substr(all.find('\n') + 1);
}

std::string value(std::string_view text) {
  const std::string element = written([&](baogao::XmlStream& xml) {
    xml.open("a");
    xml.set("b", text);
    xml.close();
  });
  return element.substr(6, element.size() - 6 - 5);
}

}  // namespace

TEST_CASE("elements are indented by their depth, and an empty one has no end tag") {
  const std::string text = written([](baogao::XmlStream& xml) {
    xml.open("report");
    xml.set("year", "2024");
    xml.open("section");
    xml.set_id("id", 's', 0);
    xml.close();
    xml.close();
  });
  CHECK(text == "<report year=\"2024\">\n  <section id=\"s1\" />\n</report>\n");
}

TEST_CASE("an empty list keeps its end tag") {
  const std::string text = written([](baogao::XmlStream& xml) {
    xml.open_list("findings");
    xml.close();
  });
  CHECK(text == "<findings>\n</findings>\n");
}

TEST_CASE("text stands on the line of its element") {
  const std::string text = written([](baogao::XmlStream& xml) {
    xml.open("mention");
    xml.text("1<2件");
    xml.close();
  });
  CHECK(text == "<mention>1&lt;2件</mention>\n");
}

TEST_CASE("markup and line ends are escaped") {
  CHECK(value("a&b<c>\"d\"\n\t") == "a&amp;b&lt;c&gt;&quot;d&quot;&#10;&#9;");
}

TEST_CASE("what XML 1.0 cannot hold is one character that says so") {
  CHECK(value("a\x01z") == "a\xEF\xBF\xBDz");          // a control
  CHECK(value("a\xEF\xBF\xBEz") == "a\xEF\xBF\xBDz");  // U+FFFE
  CHECK(value("a\xEF\xBF\xBFz") == "a\xEF\xBF\xBDz");  // U+FFFF
  CHECK(value("a\xED\xA0\x80z") == "a\xEF\xBF\xBDz");  // U+D800, half of a pair
  CHECK(value("\xEF\xBF\xBD，\xED\x95\x9C") ==
        "\xEF\xBF\xBD，\xED\x95\x9C");  // U+FFFD, a full-width comma, 한
}

TEST_CASE("an attribute that is not known is left out") {
  const std::string text = written([](baogao::XmlStream& xml) {
    xml.open("a");
    xml.set_known("b", "");
    xml.set_known("c", "1");
    xml.close();
  });
  CHECK(text == "<a c=\"1\" />\n");
}
