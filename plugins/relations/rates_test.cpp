#include "relations_of.hpp"

TEST_CASE("rates are of a part and a whole that stand before them") {
  CHECK(relations_of("共调解矛盾纠纷1001件，成功975件，成功率97.4%。") ==
        "rate part:975 whole:1001 rate:97.4\n");
  CHECK(relations_of("共调解矛盾纠纷1001件，成功975件，成功率98.4%。") ==
        "rate part:975 whole:1001 rate:98.4 off by 1\n");
  CHECK(relations_of("新增就业39091人，创业带动就业2089人，城镇调查失业率5.5%。").empty());
}

TEST_CASE("a rate that is far off is wrong all the same where the part has its name") {
  CHECK(relations_of("共调解矛盾纠纷1001件，成功975件，成功率79.4%。") ==
        "rate part:975 whole:1001 rate:79.4 off by -18\n");
}

TEST_CASE("terms are rounded as the rate is") {
  CHECK(relations_of("审定工程送审金额11.9亿元，审减金额1.58亿元，审减率13.26%。").find("off by") ==
        std::string::npos);
  CHECK(relations_of("审定工程送审金额11.9亿元，审减金额1.58亿元，审减率13.46%。").find("off by") !=
        std::string::npos);
}

TEST_CASE("one share tells what the others are of") {
  CHECK(relations_of("对11件15项问题线索，9项已办结，占比60%；3项正在办理，占比27%。") ==
        "rate part:9 whole:15 rate:60\nrate part:3 whole:15 rate:27 off by 7\n");
}
