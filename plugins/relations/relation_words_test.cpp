#include "relation_words.hpp"

#include "catch.hpp"

namespace {

const RelationWords words(PLUGIN_DIRECTORY "/data");

}  // namespace

TEST_CASE("names tell the way in which a whole is cut") {
  CHECK(words.axis_of("女性") >= 0);
  CHECK(words.axis_of("女性执法人员") == words.axis_of("男性执法人员"));
  CHECK(words.axis_of("女性") != words.axis_of("党员"));
  CHECK(words.axis_of("40岁以下") != words.axis_of("女性"));
  CHECK(words.axis_of("公立医院") == words.axis_of("民营医院"));
  CHECK(words.axis_of("公立医院") != words.axis_of("三级医院"));
  CHECK(words.axis_of("公立医院") != words.axis_of("中医医院"));
  CHECK(words.axis_of("私人汽车") != words.axis_of("轿车"));
  CHECK(words.axis_of("少数民族") != words.axis_of("本科以上学历"));
  CHECK(words.axis_of("残疾人") != words.axis_of("老年人"));
  CHECK(words.axis_of("刑事案件") == -1);
}

TEST_CASE("words before a total say that it is one") {
  for (const char* lead : {"，三类共", "，合计", "，总计", "，共计", "，总共", "，合起来", "，加起来"})
    CHECK(words.announces_total(lead));
  CHECK_FALSE(words.announces_total("，其中"));
  CHECK_FALSE(words.announces_total("，共办理案件"));
}

TEST_CASE("合计 and 总计 head totals of tables, spaced or not") {
  for (const char* head : {"合计", "合 计", "合　计", "总计"}) CHECK(words.is_table_total(head));
  CHECK_FALSE(words.is_table_total("小计"));
  CHECK_FALSE(words.is_table_total("合计数"));
}
