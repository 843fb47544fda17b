#include "text/mojibake.hpp"

#include "catch.hpp"

using baogao::is_utf8_read_as_gbk;

TEST_CASE("UTF-8 that was read as GBK is told by what it reads like when taken back") {
  // 全年实现旅游收入8.6亿元，新增就业4350人。
  CHECK(is_utf8_read_as_gbk("鍏ㄥ勾瀹炵幇鏃呮父鏀跺叆8.6浜垮厓锛屾柊澧炲氨涓�4350浜恒��"));
}

TEST_CASE("a report is not taken for one that was read wrongly") {
  CHECK_FALSE(
      is_utf8_read_as_gbk("全年实现旅游收入8.6亿元，增长7.2%。新增就业4350人，办理行政复议案件35件。"));
  CHECK_FALSE(is_utf8_read_as_gbk("全區生產總值增長百分之七點二，財政收入穩步增加，民生事業持續改善。"));
  CHECK_FALSE(is_utf8_read_as_gbk("鍏ㄥ勾"));
  CHECK_FALSE(is_utf8_read_as_gbk(""));
}
