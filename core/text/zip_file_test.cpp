#include "baogao/text/zip_file.hpp"

#include "catch.hpp"

using baogao::ZipFile;

namespace {

// An archive of a.txt, 甲, and b/c.txt, 乙, stored without compression.
std::string archive() {
  static constexpr std::string_view digits =
      "504b0304140000000000000021588982ae63030000000300000005000000612e747874e794b2504b0304140000"
      "000000000021587f9f7eed030000000300000007000000622f632e747874e4b999504b01021403140000000000"
      "000021588982ae630300000003000000050000000000000000000000800100000000612e747874504b01021403"
      "140000000000000021587f9f7eed0300000003000000070000000000000000000000800126000000622f632e74"
      "7874504b05060000000002000200680000004e0000000000";
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  return bytes;
}

bool everything(std::string_view) { return true; }

}  // namespace

TEST_CASE("the members of an archive are read by their paths") {
  const auto zip = ZipFile::open(archive(), everything);
  REQUIRE(zip);
  CHECK(zip->members().size() == 2);
  REQUIRE(zip->find("b/c.txt") != nullptr);
  CHECK(*zip->find("b/c.txt") == "乙");
  CHECK(zip->find("c.txt") == nullptr);
  CHECK(ZipFile::member_names(archive()) == std::vector<std::string>{"a.txt", "b/c.txt"});
}

TEST_CASE("only the members that are wanted are read") {
  auto zip = ZipFile::open(archive(), [](std::string_view path) { return path == "a.txt"; });
  REQUIRE(zip);
  CHECK(zip->take().size() == 1);
}

TEST_CASE("an archive that is cut off, and what is none, say what to do") {
  const auto cut = ZipFile::open(archive().substr(0, 40), everything);
  REQUIRE_FALSE(cut);
  CHECK(cut.error().en.find("download or save it again") != std::string::npos);
  CHECK_FALSE(ZipFile::open("一、工作情况", everything));
  CHECK(ZipFile::member_names("一、工作情况").empty());
}
