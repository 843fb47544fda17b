// The tables of characters, and that none of their lines is lost.

#include <set>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "baogao/text/normalized_text.hpp"
#include "catch.hpp"

using baogao::core_data_directory;
using baogao::TableFile;

TEST_CASE("every variant is matched as its standard form") {
  const TableFile variants(core_data_directory() / "variants.tsv", {"variant", "standard"});
  CHECK(variants.rows().size() == 2848);
  for (const auto& row : variants.rows()) {
    INFO(row[0]);
    CHECK(baogao::normalize(row[0], {}).text() == row[1]);
  }
}

TEST_CASE("the common characters are each named once") {
  const TableFile common(core_data_directory() / "common-han.tsv", {"characters"});
  std::set<char32_t> seen;
  for (const auto& row : common.rows()) {
    for (const char32_t c : baogao::to_utf32(row[0])) {
      INFO(baogao::to_utf8(std::u32string(1, c)));
      CHECK(baogao::is_han(c));
      CHECK(seen.insert(c).second);
    }
  }
  CHECK(seen.size() == 3419);
}
