#include <fstream>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"
#include "baogao/kinds/catalogue.hpp"
#include "baogao/kinds/profile.hpp"
#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

// A folder of a user, gone with the object.
class UserFolder {
 public:
  UserFolder() : path_(fs::temp_directory_path() / "baogao-knowledge-test") {
    fs::create_directories(path_ / "profiles");
    baogao::use_knowledge({path_});
  }
  ~UserFolder() {
    baogao::use_knowledge({});
    fs::remove_all(path_);
  }
  UserFolder(const UserFolder&) = delete;
  UserFolder& operator=(const UserFolder&) = delete;

  void write(const char* name, const std::string& content) const { std::ofstream(path_ / name) << content; }

 private:
  fs::path path_;
};

std::string error_of(const fs::path& profile) {
  try {
    baogao::load_profile(profile);
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a user's table stands behind the program's own") {
  const UserFolder folder;
  const fs::path own = baogao::core_data_directory() / "catalogue.tsv";
  CHECK(baogao::with_knowledge(own) == std::vector<fs::path>{own});
  folder.write("catalogue.tsv", "");
  CHECK(baogao::with_knowledge(own).size() == 2);
}

TEST_CASE("a user's indicator gets its code") {
  const UserFolder folder;
  folder.write(
      "catalogue.tsv",
      "code\tkinds\tname\tdimension\taliases\trelation\tbetter\nmy.lamps\t\t点亮路灯\titem\t\t\tmore\n");
  baogao::Indicator figure;
  figure.name = "点亮路灯";
  figure.unit = "个";
  CHECK(baogao::Catalogue().match(figure).code == "my.lamps");
}

TEST_CASE("a user's kind is known, and one of the program's can be replaced") {
  const UserFolder folder;
  const auto profile = [](const char* kind) {
    return std::string("<profile xmlns=\"urn:baogao:profile:1\" kind=\"") + kind +
           "\" name=\"我的\"><part id=\"a\" name=\"甲\"><title>甲</title></part></profile>";
  };
  const std::size_t before = baogao::standard_profiles().size();
  folder.write("profiles/shuxin.xml", profile("shuxin"));
  folder.write("profiles/gwr.xml", profile("gwr"));
  CHECK(baogao::standard_profiles().size() == before + 1);
  REQUIRE(baogao::standard_profile("shuxin"));
  CHECK(baogao::standard_profile("gwr")->name == "我的");
}

TEST_CASE("what is wrong in a profile is told with file and line") {
  const UserFolder folder;
  folder.write(
      "profiles/bad.xml",
      "<profile xmlns=\"urn:baogao:profile:1\" kind=\"k\" name=\"n\">\n<part id=\"a\"/>\n</profile>");
  const std::string error = error_of(baogao::knowledge_folders().front() / "profiles/bad.xml");
  CHECK(error.find("bad.xml:2: <part> needs name") != std::string::npos);
}
