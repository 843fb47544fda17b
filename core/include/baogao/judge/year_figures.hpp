// The figures of a report that may be set beside those of the report of another year.
//
// Only what is told once, exactly and of the whole year: no target, no average, nothing 扣除…后, no figure
// whose name is that of its neighbour. One that is told twice with two values says nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

struct Profile;

struct YearFigure {
  Indicator figure;          // its scope empty where that is the whole place
  std::size_t position = 0;  // among all figures of the report: of running text, then of tables
};

struct YearFigures {
  int year = 0;  // that its results are of; 0: not known
  // Results of that year, by key_of.
  std::map<std::string, YearFigure> values;
  // What it says of results of years before: 上年…修订为311.5亿元. By the year.
  std::vector<std::pair<int, YearFigure>> restated;
  struct Growth {
    std::string value;  // a key of `values`
    YearFigure rate;    // against the year before
  };
  std::vector<Growth> growths;
};

// What makes figures of two years one series: the code, else the name, with unit and scope.
BAOGAO_API std::string key_of(const Indicator& figure);

// 全省 in a report of a province, 长沙市 in a report of 湖南省长沙市: the whole place, told by an empty
// scope.
BAOGAO_API std::string outside_scope(const std::string& scope, const std::string& place);

// `profile` says what year a report of its kind tells of; null: as most do.
BAOGAO_API YearFigures year_figures(const Document& report, const Profile* profile);

}  // namespace baogao
