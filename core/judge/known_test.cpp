#include "baogao/judge/known.hpp"

#include "catch.hpp"
#include "judge/written_figure.hpp"

using namespace baogao;

namespace {

Indicator coded(const char* code, Indicator figure) {
  figure.code = code;
  figure.name = code;
  return figure;
}

// The codes of what contradicts the catalogue.
std::vector<std::string> wrong(std::vector<Indicator> figures) {
  Document document{SourceText{}};
  document.identity.kind = "tjgb";
  document.identity.place = "石桥区";
  document.identity.year = "2024";
  std::size_t at = 0;
  for (Indicator& figure : figures) {
    figure.context = {at, at + 1};
    ++at;
    document.found.indicators.push_back(std::move(figure));
  }
  const YearFigures told = year_figures(document, nullptr);
  std::vector<std::string> codes;
  for (const KnownVerdict& found : judge_known(told, *standard_catalogue())) {
    if (found.verdict.contradicts()) codes.push_back(found.judged->figure.code);
  }
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the three industries make the product") {
  const Indicator product = coded("ec.gdp", written("201.20", "元", 8));
  const Indicator first = coded("ec.va1", written("45.89", "元", 8));
  const Indicator second = coded("ec.va2", written("42.61", "元", 8));
  CHECK(wrong({product, first, second, coded("ec.va3", written("112.71", "元", 8))}).empty());
  CHECK(wrong({product, first, second, coded("ec.va3", written("121.71", "元", 8))}) == Codes{"ec.gdp"});
  CHECK(wrong({product, first, second}).empty());
}

TEST_CASE("a part is no more than what the catalogue says it is of") {
  CHECK(
      wrong({coded("ec.pop-res", written("38.6", "人", 4)), coded("ec.pop-urban", written("25.1", "人", 4))})
          .empty());
  CHECK(wrong({coded("ec.pop-res", written("38.6", "人", 4)),
               coded("ec.pop-urban", written("52.1", "人", 4))}) == Codes{"ec.pop-urban"});
}

TEST_CASE("a rate is that of its entries") {
  const Indicator all = coded("ec.pop-res", written("38.6", "人", 4));
  const Indicator urban = coded("ec.pop-urban", written("25.1", "人", 4));
  CHECK(wrong({all, urban, coded("ec.urban-rate", written("65.03", "%"))}).empty());
  CHECK(wrong({all, urban, coded("ec.urban-rate", written("56.03", "%"))}) == Codes{"ec.urban-rate"});
}

TEST_CASE("the income of all lies between those of town and country") {
  const Indicator town = coded("ec.income-urban", written("48210", "元"));
  const Indicator country = coded("ec.income-rural", written("25310", "元"));
  CHECK(wrong({town, country, coded("ec.income", written("36120", "元"))}).empty());
  CHECK(wrong({town, country, coded("ec.income", written("50120", "元"))}) == Codes{"ec.income"});
}
