#include "relations_of.hpp"

TEST_CASE("总计 of a table's row") {
  CHECK(relations_of(
            "行政复议\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n309\n17\n88\n26\n440\n五、问题\n") ==
        "sum total:440 part:309 part:17 part:88 part:26\n");
}
