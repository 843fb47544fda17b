#include "baogao/base/late_library.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"

using baogao::LateLibrary;

TEST_CASE("a library that was not installed names its file") {
  const LateLibrary absent{"/nowhere/pages.so", "libpages-dev"};
  const auto problem = baogao::problem_of(absent);
  REQUIRE(problem);
  CHECK(problem->en == "the file /nowhere/pages.so is missing from the installation; install baogao again");
  CHECK(problem->zh.find("/nowhere/pages.so") != std::string::npos);
}

TEST_CASE("a library without its symbol names the package to install again") {
  const LateLibrary there{baogao::core_data_directory().parent_path() / "icu_format.so", "libicu-dev"};
  CHECK_FALSE(baogao::problem_of(there));
  CHECK(baogao::load_symbol(there, "icu_format"));
  const auto symbol = baogao::load_symbol(there, "no_such_symbol");
  REQUIRE_FALSE(symbol);
  CHECK(symbol.error().en.find("libicu-dev") != std::string::npos);
}

TEST_CASE("a plugin that loads nothing late has no list") {
  CHECK(baogao::late_libraries("/nowhere/plugins/docx").empty());
}
