#include "baogao/kinds/places.hpp"

#include "catch.hpp"

using baogao::standard_places;

TEST_CASE("one place is one place, under its city's name, without it and under the name it had") {
  for (const char* name : {"徐水县", "徐水区", "保定市徐水区", "河北省保定市徐水区", "保定徐水"})
    CHECK(standard_places().official(name) == "保定市徐水区");
  for (const char* name : {"福田区", "深圳市福田区", "广东省深圳市福田区"})
    CHECK(standard_places().official(name) == "深圳市福田区");
  CHECK(standard_places().official("石景山区") == "北京市石景山区");
}

TEST_CASE("a county is called by its name alone where no other bears it") {
  CHECK(standard_places().official("攀枝花市米易县") == "米易县");
  CHECK(standard_places().official("安国市") == "安国市");
  CHECK(standard_places().official("黔东南州") == "黔东南苗族侗族自治州");
  CHECK(standard_places().official("内蒙古") == "内蒙古自治区");
  CHECK(standard_places().official("吉林") == "吉林省");
}

TEST_CASE("of several places of one name the one around tells which") {
  CHECK(standard_places().official("鼓楼区") == "鼓楼区");
  CHECK(standard_places().bearers("鼓楼区") == 4);
  CHECK(standard_places().bearers("青渡区") == 0);
  CHECK(standard_places().official("鼓楼区", "福州市") == "福州市鼓楼区");
  CHECK(standard_places().official("南京市鼓楼区") == "南京市鼓楼区");
}

TEST_CASE("what no table knows stays as it was written") {
  CHECK(standard_places().official("青渡区") == "青渡区");
  CHECK(standard_places().official("保定市青渡区") == "保定市青渡区");
  CHECK(standard_places().official("") == "");
}

TEST_CASE("two ranks of one stem may be one place where the table knows neither") {
  CHECK(standard_places().may_be_one("禾溪县", "禾溪市"));
  CHECK_FALSE(standard_places().may_be_one("禾溪县", "禾溪县"));
  CHECK_FALSE(standard_places().may_be_one("吉林省", "吉林市"));
  CHECK_FALSE(standard_places().may_be_one("禾溪县", "栖禾县"));
}

TEST_CASE("a name is matched with those above it, as long as it goes") {
  CHECK(standard_places().match("深圳市光明区人民政府") == std::string_view("深圳市光明区").size());
  CHECK(standard_places().match("海南省人民政府") == std::string_view("海南省").size());
  CHECK(standard_places().match("福田人民") == 0);
  CHECK(standard_places().match("福田人民", true) == std::string_view("福田").size());
  CHECK(standard_places().match("全市经济") == 0);
}

TEST_CASE("the place that a text speaks of is named most; of one name the one whose city is named too") {
  const auto named =
      standard_places().mentions("深圳南山，创新之区。南山人民向前，与福田区同行，市里深圳支持。", "区");
  REQUIRE(named.size() == 2);
  CHECK(named.front().place == "深圳市南山区");
  CHECK(named.front().count == 2);
}
