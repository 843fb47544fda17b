#include "baogao/kinds/profile.hpp"

#include <fstream>

#include "catch.hpp"

using baogao::load_profile;
using baogao::Profile;
using baogao::Severity;

namespace {

std::filesystem::path write(const std::string& content) {
  const auto path = std::filesystem::temp_directory_path() / "baogao-profile-test.xml";
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string profile(const std::string& parts) {
  return "<profile xmlns=\"urn:baogao:profile:1\" kind=\"own\" name=\"自查报告\"><basis>办法第三条</basis>" +
         parts + "</profile>";
}

std::string failure(const std::string& content) {
  try {
    load_profile(write(content));
    return {};
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a profile tells its parts, in order, with what each must have") {
  const Profile read = load_profile(
      write(profile("<part id=\"done\" name=\"工作情况\" minimum-characters=\"200\"><title>情况</title>"
                    "<fact name=\"会议\">会议|例会</fact></part>"
                    "<part id=\"plan\" name=\"打算\" plan=\"true\" "
                    "severity=\"warning\"><basis>第五条</basis><pattern>下.步</pattern></part>"
                    "<rule name=\"text.copied\" silenced=\"年年如此\"/>")));
  CHECK(read.kind == "own");
  REQUIRE(read.parts.size() == 2);
  CHECK(read.parts[0].minimum == 200);
  CHECK(read.parts[0].basis == "办法第三条");
  CHECK(read.parts[0].facts.at(0).words == std::vector<std::string>{"会议", "例会"});
  CHECK(read.parts[1].basis == "第五条");
  CHECK(read.parts[1].severity == Severity::warning);
  CHECK(read.parts[1].plan);
  CHECK(read.silenced.at("text.copied") == "年年如此");
  CHECK(read.part("plan") == &read.parts[1]);
  CHECK(read.part("none") == nullptr);
}

TEST_CASE("what is wrong in a profile is named, with the file") {
  CHECK(failure("<profile").find("baogao-profile-test.xml") != std::string::npos);
  CHECK(failure("<report/>").find("is no profile") != std::string::npos);
  CHECK(failure(profile("")).find("at least one <part>") != std::string::npos);
  CHECK(failure(profile("<part id=\"a\" name=\"甲\"/>")).find("needs a <title>") != std::string::npos);
  CHECK(failure(profile("<part name=\"甲\"><title>甲</title></part>")).find("needs id") != std::string::npos);
  CHECK(failure(profile("<part id=\"a\" name=\"甲\"><pattern>(</pattern></part>")).find("no RE2 pattern") !=
        std::string::npos);
  CHECK(failure(profile("<chapter/>")).find("has no place in a profile") != std::string::npos);
}

TEST_CASE("a profile that is written is read as it was") {
  for (const auto& file : baogao::standard_profiles()) {
    INFO(file);
    const Profile before = load_profile(file);
    const Profile after = load_profile(write(baogao::to_xml(before)));
    CHECK(after.kind == before.kind);
    REQUIRE(after.parts.size() == before.parts.size());
    for (std::size_t i = 0; i < after.parts.size(); ++i) {
      CHECK(after.parts[i].id == before.parts[i].id);
      CHECK(after.parts[i].titles == before.parts[i].titles);
      CHECK(after.parts[i].basis == before.parts[i].basis);
      CHECK(after.parts[i].severity == before.parts[i].severity);
    }
  }
}
