// Reports of many places and years beside each other.
//
// Offsets count code points of each report's source text. Everything points back at a report and a place in
// it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/base/view.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

class ComparisonStep;

struct CodePoints {
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const CodePoints&) const = default;
};

struct ComparedSection {
  int level = 1;
  std::string title;
  CodePoints span;        // the heading
  std::size_t until = 0;  // the end of its text
};

struct ComparedReport {
  std::string href;
  Identity identity;
  std::string text;  // of the source
  std::size_t characters = 0;
  std::size_t sentences = 0;
  std::vector<ComparedSection> sections;
};

// A figure of a report in a series.
struct SeriesPoint {
  std::string place;
  std::string year;  // what it is about: 2024, 2021-2025
  std::string value;
  std::string bound;
  std::size_t report = 0;
  std::string figure;  // its id in the report's XML
  CodePoints span;
  std::string mention;
  double score = 1;  // how sure it is that it belongs here
  std::string why;   // code, name, alike-name
  bool doubtful = false;
  bool outlier = false;          // far from the other places of its year
  int rank = 0;                  // among the places of its year, from 1; 0: alone
  int places = 0;                // of its year
  std::optional<double> change;  // since the year before of its place
  std::optional<double> rate;    // the same in percent
};

struct Series {
  std::string code;
  std::string name;
  std::string unit;
  std::string status;                     // actual, target
  std::string change;                     // none, increase: signed, decreases are negative
  std::string part;                       // of the profile, where the figure stands first
  std::vector<SeriesPoint> points;        // by place and year
  std::map<std::string, double> medians;  // by year, of three places or more
};

// What became of a section between two years of one place.
struct SectionChange {
  std::size_t a = 0, b = 0;  // reports
  std::string type;          // same, renamed, moved, split, merged, added, dropped
  int a_section = -1, b_section = -1;
  double score = 0;
  std::string why;  // part, title, content
};

struct PartCell {
  std::size_t report = 0;
  std::string state;  // present, missing, moved
  int section = -1;
  std::size_t characters = 0;
};

struct PartRow {
  std::string kind;
  std::string id;
  std::string name;
  bool required = true;
  std::vector<PartCell> cells;
};

struct Passage {
  CodePoints a, b;
  std::size_t sentences = 0;
  bool exact = true;
};

// Sentences of b that stand in a, an earlier report or one of another place.
struct ReusePair {
  std::size_t a = 0, b = 0;
  double share = 0;  // of b's sentences
  std::vector<Passage> passages;
  std::map<int, double> section_shares;  // of b's sections of the first level
};

// A sentence that stands in most reports of a kind: no copy.
struct Boilerplate {
  std::string text;
  std::size_t reports = 0;
};

struct Promise {
  std::size_t report = 0;
  std::string task;  // its id in the report's XML
  std::string title;
  CodePoints span;
  std::string outcome;  // done, mentioned, silent
  double score = 0;
  bool doubtful = false;
  std::size_t by = 0;  // the report that answers or is silent
  CodePoints answer;
  std::vector<std::string> figures;  // ids of the answering report's
};

struct Conflict {
  std::string type;  // growth, restated, stock-flow
  std::string name;
  std::string expected, found;
  struct Figure {
    std::size_t report = 0;
    std::string figure;
    CodePoints span;
  };
  std::vector<Figure> figures;
};

struct Comparison {
  std::vector<ComparedReport> reports;
  std::vector<std::pair<std::string, std::size_t>> duplicates;  // file that tells the same as a report
  std::vector<Series> series;
  std::vector<PartRow> parts;
  std::vector<SectionChange> section_changes;
  std::vector<ReusePair> reuse;
  std::vector<Boilerplate> boilerplate;
  std::vector<Promise> promises;
  std::vector<Conflict> conflicts;
  std::vector<View> views;        // of comparison steps that plugins bring
  std::vector<Message> failures;  // why a step gave none
};

// Takes from each report what is compared, so that no document need stay in memory, and compares. What it
// costs grows with the number of reports, and of the pairs that have text in common.
class BAOGAO_API Comparer {
 public:
  // A step of a plugin, by the name it is told by when it fails.
  using Steps = std::vector<std::pair<std::string, const ComparisonStep*>>;

  Comparer();
  ~Comparer();
  Comparer(const Comparer&) = delete;
  Comparer& operator=(const Comparer&) = delete;

  // Reports keep the order of `position`, so that threads may add them as they finish.
  void add(const Document& report, std::size_t position);
  Comparison finish(const Steps& steps = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The comparison XML, namespace urn:baogao:comparison:1, valid against comparison.xsd.
BAOGAO_API void write_comparison(const Comparison& comparison, std::ostream& out);

}  // namespace baogao
