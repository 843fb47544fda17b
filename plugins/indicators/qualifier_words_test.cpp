#include "qualifier_words.hpp"

#include "analysis_of.hpp"
#include "baogao/base/table_file.hpp"
#include "catch.hpp"

using baogao::Qualifier;

namespace {

std::string qualifiers(std::string_view sentence) { return last_figure(sentence).qualifiers.to_string(); }

}  // namespace

TEST_CASE("every word of qualifiers qualifies its example, which without it is not so") {
  const baogao::TableFile table(plugin_data / "qualifiers.tsv",
                                {"words", "where", "of", "unless_named", "qualifiers", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0] << " " << row[4]);
    std::string example(row[5]);
    const std::size_t at = example.find(row[0]);
    REQUIRE(at != std::string::npos);
    const baogao::Qualifiers wanted = *baogao::Qualifiers::parse(row[4]);
    baogao::Qualifiers all = last_figure(example).qualifiers;
    all.add(wanted);
    CHECK(last_figure(example).qualifiers == all);
    example.replace(at, row[0].size(), "某某");
    CHECK_FALSE(last_figure(example).qualifiers == all);
  }
}

TEST_CASE("a qualifier ends with its clause or its ；") {
  CHECK(qualifiers("扣除一次性因素，财政收入35亿元。") == "net-of");
  CHECK(qualifiers("扣除一次性因素；财政收入35亿元。").empty());
  CHECK(qualifiers("新增学位，幼儿园20所。").empty());
  CHECK(qualifiers("扣除一次性因素和其他按照有关规定应当从中予以剥离的各种各样的收入以后，财政收入35亿元。")
            .empty());
}

TEST_CASE("constant prices are of a growth, not of a value") {
  CHECK(qualifiers("按不变价格计算，地区生产总值35亿元。").empty());
  CHECK(qualifiers("地区生产总值35亿元，按不变价格计算，增长5.2%。") == "constant-prices");
  CHECK(qualifiers("地区生产总值名义增长5.2%。").empty());
}

TEST_CASE("what came new is told where the name does not say it") {
  CHECK(qualifiers("新增普通高中学位5.8万个、幼儿园20所。") == "added");
  CHECK(last_figure("新增企业35家。").name == "新增企业");
  CHECK(qualifiers("新增企业35家。").empty());
  CHECK(qualifiers("国际友城67对。").empty());
}

TEST_CASE("a step that was passed is a milestone") {
  CHECK(qualifiers("地区生产总值迈上5000亿元台阶。") == "milestone");
  CHECK(qualifiers("地区生产总值达到5000亿元。").empty());
}
