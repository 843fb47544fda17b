// What a comparison keeps of a report: offsets in it count code points of the report's source text.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/compare/comparison.hpp"
#include "baogao/judge/year_figures.hpp"
#include "baogao/kinds/profile.hpp"

namespace baogao {

struct DigestFigure {
  std::string id, name, code, unit, scope, mention;
  std::string year;         // what it is about
  std::string period_kind;  // year, span for several, else which part of the year: 上半年
  std::string basis;
  Decimal value, low, high;
  bool has_low = false, has_high = false;
  Bound bound = Bound::exact;
  Change change = Change::none;
  Status status = Status::actual;
  bool in_plan = false;
  bool in_table = false;
  bool review = false;     // told where the report looks back on five years
  bool adjusted = false;   // of less than the name says, or an average: 扣除…后, 年均
  bool added = false;      // what came new: 新缔结3对国际友城, not 国际友城67对
  bool ambiguous = false;  // its name is that of the figure beside it
  bool restated = false;   // about a year before the one that is reported
  int part = -1;           // of the profile
  CodePoints span;
};

struct DigestTask {
  std::string id, title, details;
  CodePoints span;
};

struct DigestSentence {
  CodePoints span;      // of the source
  Span text;            // of `normalized`
  int section = -1;     // of the first level
  bool result = false;  // of no plan and no shortcoming
};

// An item of a layer of a plugin's own.
struct DigestItem {
  std::string kind;
  CodePoints span;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;
  std::vector<DigestItem> children;
};

struct ReportDigest {
  ComparedReport report;
  std::shared_ptr<const Profile> profile;  // null: kind unknown
  std::vector<PartPlace> parts;
  std::string normalized;
  std::vector<DigestFigure> figures;
  YearFigures years;  // what is held against the reports of other years
  std::vector<DigestTask> planned;
  std::vector<DigestSentence> sentences;
  std::map<std::string, std::vector<DigestItem>> layers;  // that plugins brought, by their names
  int year = 0;                                           // of the report
  int past_year = 0;                                      // the year its results are of
  int plan_year = 0;
};

ReportDigest digest(const Document& document, std::shared_ptr<const Profile> profile);

}  // namespace baogao
