#include "timing.hpp"

#include "analysis_of.hpp"
#include "baogao/base/table_file.hpp"
#include "catch.hpp"

using baogao::Indicator;
using baogao::Status;
using baogao::Tone;

namespace {

std::string period(std::string_view sentence) { return last_figure(sentence).period.to_string(); }

std::string periods(std::string_view sentence) {
  std::string all;
  for (const Indicator& figure : figures_in(sentence))
    all += (all.empty() ? "" : " ") + figure.period.to_string();
  return all;
}

}  // namespace

TEST_CASE("every word of time says when the figure behind it is of") {
  const baogao::TableFile table(plugin_data / "times.tsv",
                                {"words", "says", "value", "not_near", "example", "period"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(row[4].find(row[0]) != std::string_view::npos);
    CHECK(period(row[4]) == row[5]);
    for (const std::string_view word : baogao::split_list(row[3])) {
      INFO(word);
      CHECK(period(std::string(row[0]) + "”" + std::string(word) + "，建成公路35公里。") == "2024");
    }
  }
}

TEST_CASE("every word of aims makes an aim or leaves it to the section, in its tone") {
  const baogao::TableFile table(plugin_data / "aims.tsv",
                                {"words", "status", "tone", "reach", "of", "not_behind", "example"});
  for (const auto& row : table.rows()) {
    INFO(row[0]);
    CHECK(row[6].find(row[0]) != std::string_view::npos);
    const bool actual = row[1] == "actual";
    const Indicator figure = last_figure(row[6], actual);
    CHECK((figure.status == Status::actual) == actual);
    CHECK(std::string(baogao::name_of(figure.tone)) == row[2]);
    if (row[3] == "clause") {
      const Indicator next = last_figure(std::string(row[6].substr(0, row[6].size() - 3)) + "，完成35亿元。");
      CHECK(next.status == Status::actual);
    }
    if (row[4] == "amount") {
      CHECK(last_figure("财政收入" + std::string(row[0]) + "的96%。").status == Status::actual);
      CHECK(last_figure("财政收入" + std::string(row[0]) + "增加3亿元。").status == Status::actual);
    }
    for (const char32_t before : baogao::to_utf32(row[5])) {
      const std::string text = baogao::to_utf8(std::u32string(1, before)) + std::string(row[0]);
      INFO(text);
      CHECK(last_figure("财政收入" + text + "3亿元。").status == Status::actual);
    }
  }
}

TEST_CASE("four quarters in a row are four periods and no year") {
  CHECK(periods("一季度财政收入下降6.8%，二季度增长3.2%，三季度增长4.9%，四季度增长6.5%，全年增长2.3%。") ==
        "2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024");
  CHECK(periods("四个季度财政收入分别增长5.4%、5.2%、4.8%、4.5%。") == "2024-Q1 2024-Q2 2024-Q3 2024-Q4");
  CHECK(periods("四个季度财政收入分别增长5.4%、5.2%。") == "2024 2024");
}

TEST_CASE("months and spans of months are told from a number of months") {
  CHECK(period("1—11月，完成投资35亿元。") == "2024-01/2024-11");
  CHECK(period("1-12月，完成投资35亿元。") == "2024");
  CHECK(period("截至10月末，存款余额35亿元。") == "2024-10");
  CHECK(period("2023年10月，受理案件35件。") == "2023-10");
  CHECK(period("3月5日召开大会，全县受理案件35件。") == "2024");
  CHECK(period("用时18个月，建成公路35公里。") == "2024");
  CHECK(period("比3月增加受理案件35件。") == "2024");
}

TEST_CASE("a year said holds to the end of its sentence, and a new one forgets the months") {
  CHECK(periods("2023年，受理案件35件，调解纠纷12件。受理申请35件。") == "2023 2023 2024");
  CHECK(periods("上半年受理案件35件，2023年受理案件12件。") == "2024-H1 2023");
  CHECK(period("2021—2025年建成公路35公里。") == "2021/2025");
  CHECK(period("从2021年到2023年，建成公路35公里。") == "2021/2023");
  CHECK(period("从2021年，到2023年，建成公路35公里。") == "2023");
  CHECK(period("连续30年，受理案件35件。") == "2024");
}

TEST_CASE("what is compared with is no period of the figure, unless the figure is of it") {
  CHECK(period("比2020年增长35%。") == "2024");
  CHECK(period("较2020年增长35%。") == "2024");
  CHECK(periods("地区生产总值较2020年的1.2万亿元增长35%。") == "2020 2024");
  CHECK(period("较“十三五”末增长35%。") == "2024");
  CHECK(periods("地区生产总值较“十三五”末的1.2万亿元增长35%。") == "2020 2024");
  CHECK(period("“十三五”末，受理案件35件。") == "2020");
  CHECK(period("较“十三五”增长35%。") == "2024");
}

TEST_CASE("figures of a plan are of the year planned, of what was done of the year told") {
  CHECK(last_figure("建成公路35公里。", true).period.to_string() == "2025");
  CHECK(last_figure("建成公路35公里。", true).tone == Tone::plan);
  CHECK(last_figure("建成公路35公里。").tone == Tone::none);
  CHECK(last_figure("2025年建成公路35公里。").status == Status::target);
  CHECK(last_figure("2024年建成公路35公里。", true).status == Status::actual);
  CHECK(last_figure("力争2024年建成公路35公里。", true).status == Status::target);
  CHECK(last_figure("去年建成公路35公里。", true).status == Status::actual);
  CHECK(last_figure("上半年建成公路35公里。", true).period.to_string() == "2025-H1");
}

TEST_CASE("without the report's years only what the sentence says is known") {
  CHECK(last_figure("受理案件35件。", false, {}).period.empty());
  CHECK(last_figure("上半年受理案件35件。", false, {}).period.empty());
  CHECK(last_figure("2023年上半年受理案件35件。", false, {}).period.to_string() == "2023-H1");
}

TEST_CASE("a step has its two ends, and their times") {
  const auto ends = figures_in("每人每年补助标准由320元提高到380元。");
  REQUIRE(ends.size() == 2);
  CHECK(ends[0].is(baogao::Qualifier::first));
  CHECK(ends[0].period.empty());
  CHECK(ends[1].is(baogao::Qualifier::last));
  CHECK(ends[1].period.to_string() == "2024");
  CHECK(periods("2021—2025年，财政收入从1795亿元增加到5260亿元。") == "2020 2025");
  CHECK(periods("财政收入从2020年的1795亿元增加到5260亿元。") == "2020 2020");
  CHECK(periods("财政收入1795亿元，增加到5260亿元。") == "2024 2024");
  CHECK(periods("财政收入从1795亿元，增加到5260亿元。") == "2024 2024");
  CHECK(last_figure("从去年起，财政收入1795亿元增加到5260亿元。").is(baogao::Qualifier::last) == false);
}
