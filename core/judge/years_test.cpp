#include "baogao/judge/years.hpp"

#include "baogao/kinds/profile.hpp"
#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

namespace {

// A report without text, of what it was found to say.
Document report(const char* year, std::vector<Indicator> figures) {
  Document document{SourceText{}};
  document.identity.kind = "xxgk";
  document.identity.place = "石桥区";
  document.identity.year = year;
  std::size_t at = 0;
  for (Indicator& figure : figures) {
    figure.context = {at, at + 1};  // each a sentence of its own
    ++at;
    document.found.indicators.push_back(std::move(figure));
  }
  return document;
}

std::vector<std::string> contradictions(const Document& earlier, const Document& later,
                                        const Profile* profile = nullptr) {
  const YearFigures a = year_figures(earlier, profile), b = year_figures(later, profile);
  std::vector<std::string> told;
  for (const YearVerdict& verdict : judge_years(a, b, profile)) {
    if (!verdict.verdict.contradicts()) continue;
    static const char* const types[] = {"growth", "restated", "stock-flow"};
    told.push_back(types[static_cast<std::size_t>(verdict.type)] +
                   (" " + verdict.verdict.right->rounded(-2).to_string()));
  }
  return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("the growth told this year is held against last year's value") {
  const Document earlier = report("2023", {named("新收申请", written("3607", "件"))});
  CHECK(contradictions(earlier, report("2024", {named("新收申请", written("3646", "件")),
                                                named("新收申请", growth("1.08"))}))
            .empty());
  CHECK(contradictions(earlier, report("2024", {named("新收申请", written("3646", "件")),
                                                named("新收申请", growth("1.5"))})) == Told{"growth 1.08"});
}

TEST_CASE("reports that are two years apart say nothing of each other's growth") {
  CHECK(contradictions(
            report("2022", {named("新收申请", written("3607", "件"))}),
            report("2024", {named("新收申请", written("3646", "件")), named("新收申请", growth("1.5"))}))
            .empty());
}

TEST_CASE("what is told with two values says nothing") {
  CHECK(contradictions(
            report("2023",
                   {named("新收申请", written("3607", "件")), named("新收申请", written("3706", "件"))}),
            report("2024", {named("新收申请", written("3646", "件")), named("新收申请", growth("1.5"))}))
            .empty());
}

TEST_CASE("a growth that speaks of another figure says nothing") {
  const Document earlier = report("2023", {named("高新技术企业", written("1850", "家"))});
  CHECK(contradictions(earlier, report("2024", {named("高新技术企业", written("1865", "家")),
                                                named("高新技术企业", growth("62.3"))}))
            .empty());
  CHECK(contradictions(earlier, report("2024", {named("高新技术企业", written("1865", "家")),
                                                named("高新技术企业", growth("12.3"))})) ==
        Told{"growth 0.81"});
}

TEST_CASE("sums of money grow on a comparable basis, up to a few points beside their values") {
  const Document earlier = report("2023", {named("社会消费品零售总额", written("1432", "元", 8))});
  const auto later = [](const char* rate) {
    return report("2024", {named("社会消费品零售总额", written("1548.35", "元", 8)),
                           named("社会消费品零售总额", growth(rate))});
  };
  CHECK(contradictions(earlier, later("7.9")).empty());
  CHECK(contradictions(earlier, later("17.9")) == Told{"growth 8.13"});
}

TEST_CASE("项目 are many things") {
  const Document earlier = report("2023", {named("项目", written("284", "个"))});
  CHECK(contradictions(earlier,
                       report("2024", {named("项目", written("274", "个")), named("项目", growth("14"))}))
            .empty());
}

TEST_CASE("the place's own figure is none of a district's") {
  Indicator of_district = named("新收申请", written("3607", "件"));
  of_district.scope = "宿城区";
  Indicator of_whole = named("新收申请", written("3607", "件"));
  of_whole.scope = "全区";
  const Document later =
      report("2024", {named("新收申请", written("3646", "件")), named("新收申请", growth("1.5"))});
  CHECK(contradictions(report("2023", {of_district}), later).empty());
  CHECK(contradictions(report("2023", {of_whole}), later) == Told{"growth 1.08"});
}

TEST_CASE("a target, a hedge and a change against another year are not judged") {
  Indicator target = named("新收申请", written("3646", "件"));
  target.status = Status::target;
  Indicator since = named("新收申请", growth("1.5"));
  since.basis = "2020年";
  const Document earlier = report("2023", {named("新收申请", written("3607", "件"))});
  CHECK(contradictions(earlier, report("2024", {target, named("新收申请", growth("1.5"))})).empty());
  CHECK(contradictions(earlier, report("2024", {named("新收申请", written("3646", "件")), since})).empty());
}

TEST_CASE("last year's value told anew is the same, or it is restated") {
  Indicator before = named("常住人口", written("38.9", "人", 4));
  before.code = "ec.pop-res";
  Indicator again = named("常住人口", written("38.6", "人", 4));
  again.code = before.code;
  again.period = Period::year(2023);
  CHECK(contradictions(report("2023", {before}), report("2024", {again})) == Told{"restated 389000"});
  again = before;
  again.period = Period::year(2023);
  CHECK(contradictions(report("2023", {before}), report("2024", {again})).empty());
}

TEST_CASE("stock and flow of the profile are judged over two years") {
  Profile profile;
  profile.stock_flows.push_back({"规范性文件", "现行有效", "现行有效", {"制发"}, {"废止"}});
  const Document earlier = report("2023", {named("现行有效", written("66", "件"))});
  const auto later = [](const char* stock) {
    return report("2024", {named("制发", written("9", "件")), named("废止", written("11", "件")),
                           named("现行有效", written(stock, "件"))});
  };
  CHECK(contradictions(earlier, later("64"), &profile).empty());
  CHECK(contradictions(earlier, later("65"), &profile) == Told{"stock-flow 64"});
}
