#include "relations_of.hpp"

namespace {

bool has(const std::string& text, const char* relation) {
  return relations_of(text).find(relation) != std::string::npos;
}

}  // namespace

TEST_CASE("an amount and how much it grew are a growth") {
  CHECK(relations_of("全年地区生产总值45亿元，增长5.2%。") == "growth value:4500000000 rate:5.2\n");
}

TEST_CASE("growth is judged where a difference tells what it was") {
  CHECK(has("非税收入2142万元，减收1304万元，下降37.8%。",
            "growth value:21420000 amount:13040000 rate:37.8\n"));
  CHECK(has("非税收入12142万元，减收1304万元，下降37.8%。", "rate:37.8 off by"));
  CHECK(has("存款余额523.8亿元，比年初增加41.9亿元，增长8.7%。", "rate:8.7\n"));
  CHECK(has("存款余额523.8亿元，比年初增加41.9元，增长8.7%。", "rate:8.7 off by"));
}

TEST_CASE("growth is judged where what it was stands beside it") {
  CHECK(has("受理案件268件，比上年的251件增长6.8%。", "growth value:268 earlier:251 rate:6.8\n"));
  CHECK(has("受理案件268件，比上年的251件增长7.8%。", "growth value:268 earlier:251 rate:7.8 off by"));
  CHECK(has("受理案件268件，上年为251件，增长7.8%。", "growth value:268 earlier:251 rate:7.8 off by"));
}

TEST_CASE("growth on another basis is not judged") {
  CHECK_FALSE(has("受理案件268件，比上年的251件同口径增长7.8%。", "off by"));
}
