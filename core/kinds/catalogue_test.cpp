#include "baogao/kinds/catalogue.hpp"

#include <fstream>
#include <set>

#include "catch.hpp"

using baogao::Catalogue;

namespace {

std::filesystem::path write(const std::string& rows) {
  const auto path = std::filesystem::temp_directory_path() / "baogao-catalogue-test.tsv";
  std::ofstream(path, std::ios::binary) << "code\tkinds\tname\tdimension\taliases\trelation\tbetter\n"
                                        << rows;
  return path;
}

std::string failure(const std::string& rows) {
  try {
    Catalogue catalogue({write(rows)});
    return {};
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("each known indicator has a code and a name of its own") {
  const auto catalogue = baogao::standard_catalogue();
  CHECK(catalogue->entries().size() > 300);
  std::set<std::string> codes;
  for (const auto& known : catalogue->entries()) {
    INFO(known.code);
    CHECK(codes.insert(known.code).second);
    CHECK_FALSE(known.name.empty());
  }
}

TEST_CASE("an entry of the user's replaces the one of its code, others are added") {
  const std::size_t own = baogao::standard_catalogue()->entries().size();
  const Catalogue catalogue(
      {write("ec.gdp\tgwr\t地区总产出\tmoney\t\t\t\nown.cases\tgwr\t办件量\tcase\t\t\t\n")});
  CHECK(catalogue.entries().size() == own + 1);
  std::string name;
  for (const auto& known : catalogue.entries()) {
    if (known.code == "ec.gdp") name = known.name;
  }
  CHECK(name == "地区总产出");
}

TEST_CASE("a wrong line of the user's is named by file and number") {
  CHECK(failure("own.cases\tgwr\t办件量\tno-such-dimension\t\t\t\n").find("baogao-catalogue-test.tsv:2") !=
        std::string::npos);
  CHECK(failure("own.cases\tgwr\n").find("baogao-catalogue-test.tsv:2") != std::string::npos);
}
