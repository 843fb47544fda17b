#include "relations_of.hpp"

TEST_CASE("from and to are one figure at two times") {
  CHECK(relations_of("五年来，地区生产总值从1795亿元增加到5260亿元。") ==
        "from-to from:179500000000 to:526000000000\n");
}

TEST_CASE("the growth of a step is judged") {
  CHECK(relations_of("办理量由3607件增加到3646件，增长1.08%。")
            .find("growth value:3646 earlier:3607 rate:1.08\n") != std::string::npos);
  CHECK(relations_of("办理量由3607件增加到3646件，增长1.5%。").find("rate:1.5 off by") != std::string::npos);
}

TEST_CASE("a step that goes the other way than its words is wrong") {
  CHECK(relations_of("办理量由3646件增加到3607件。") == "from-to from:3646 to:3607 off by 0\n");
  CHECK(relations_of("办理量由3646件减少到3607件。") == "from-to from:3646 to:3607\n");
  CHECK(relations_of("办理量由3646件调整为3607件。") == "from-to from:3646 to:3607\n");
}
