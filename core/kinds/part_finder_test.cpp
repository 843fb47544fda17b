#include "baogao/kinds/profile.hpp"
#include "baogao/model/document.hpp"
#include "baogao/text/source_text.hpp"
#include "catch.hpp"

using baogao::Document;
using baogao::PartPlace;
using baogao::Profile;
using baogao::ProfilePart;
using State = baogao::PartPlace::State;

namespace {

Profile one_part() {
  ProfilePart part;
  part.id = "problems";
  part.name = "存在的不足";
  part.titles = {"不足", "问题"};
  part.exceptions = {"问题导向"};
  part.cues = {"不够", "差距", "薄弱"};
  Profile profile;
  profile.parts.push_back(part);
  return profile;
}

// A document whose lines that begin with 一、 or （一） are its headings.
Document with_headings(const std::string& text) {
  Document document(*baogao::decode(text, "UTF-8"));
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    const int level = line.starts_with("（") ? 2 : line.substr(3).starts_with("、") ? 1 : 0;
    if (level > 0) {
      if (!document.found.sections.empty()) document.found.sections.back().until = at;
      baogao::Section section;
      section.level = level;
      section.title = line.substr(level == 2 ? 9 : 6);
      section.span = {at, end};
      section.until = text.size();
      document.found.sections.push_back(section);
    }
    at = end + 1;
  }
  return document;
}

PartPlace place_in(const std::string& text) {
  const auto places = baogao::find_parts(with_headings(text), one_part());
  REQUIRE(places.size() == 1);
  return places[0];
}

}  // namespace

TEST_CASE("a part is where a heading has its words") {
  const PartPlace place = place_in("一、主要成效\n内容。\n二、存在的“不足”\n内容。\n");
  CHECK(place.state == State::present);
  CHECK(place.section == 1);
}

TEST_CASE("a heading below another part's is nested") {
  const PartPlace place = place_in("一、主要成效\n（一）存在问题\n内容。\n");
  CHECK(place.state == State::nested);
  CHECK(place.section == 1);
}

TEST_CASE("an exception is no heading of the part") {
  CHECK(place_in("一、坚持问题导向抓落实\n内容。\n").state == State::missing);
}

TEST_CASE("without a heading the part's matter tells where it stands") {
  const PartPlace place = place_in("一、主要成效\n重视不够，与要求有差距，基层力量薄弱。\n");
  CHECK(place.state == State::elsewhere);
  CHECK(place.section == 0);
  CHECK(place_in("一、主要成效\n重视不够。\n").state == State::missing);
}
