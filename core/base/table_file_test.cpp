#include "baogao/base/table_file.hpp"

#include <filesystem>
#include <fstream>

#include "catch.hpp"

namespace {

std::filesystem::path write(const char* content) {
  const auto path = std::filesystem::temp_directory_path() / "baogao-table-test.tsv";
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string failure(const char* content) {
  try {
    baogao::TableFile table(write(content), {"word", "kind"});
    return {};
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a table has rows, comments and a header") {
  const baogao::TableFile table(write("# words\nword\tkind\n共\tlight\r\n\n调解\taction\n"),
                                {"word", "kind"});
  REQUIRE(table.rows().size() == 2);
  CHECK(table.rows()[0][1] == "light");
  CHECK(table.rows()[1].line == 5);
}

TEST_CASE("a bad line is named by file and number") {
  CHECK(failure("word\tkind\n共\n").find("baogao-table-test.tsv:2") != std::string::npos);
  CHECK(failure("word\tkind\n\tlight\n").find("first column") != std::string::npos);
  CHECK(failure("other\tkind\n").find("header") != std::string::npos);
}
