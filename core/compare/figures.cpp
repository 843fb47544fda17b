// Figures of many reports in series: one thing, by place and year.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "baogao/base/table_file.hpp"
#include "baogao/judge/likeness.hpp"
#include "baogao/text/characters.hpp"
#include "compare/comparing.hpp"

namespace baogao {
namespace {

constexpr double alike_enough = 0.75;  // share of neighbouring characters in common
constexpr double alike_surely = 0.85;
constexpr std::size_t vague_name = 12;  // bytes
constexpr std::size_t many_reports =
    20;  // from here on, what one report alone tells makes no series of its own

// 全年调解各类矛盾纠纷 and 调解矛盾纠纷 are one thing.
std::string canonical_name(std::string name) {
  static constexpr std::string_view fillers[] = {"各类", "各级", "各项", "全年", "累计", "年内",
                                                 "全区", "全县", "全市", "全省", "本年", "当年"};
  for (const std::string_view filler : fillers) {
    for (std::size_t at = name.find(filler); at != std::string::npos; at = name.find(filler))
      name.erase(at, filler.size());
  }
  for (const std::string_view lead : {"共", "总计", "合计"}) {
    if (name.starts_with(lead) && name.size() > lead.size() + 3) name.erase(0, lead.size());
  }
  return name;
}

// Changes are signed: a decrease is a negative growth.
std::string change_of(const DigestFigure& figure) {
  return figure.change == Change::none ? "none" : "signed";
}

// 斤 and 吨 meet in 吨, 公顷 and 亩 in 亩.
std::string common_unit(const DigestFigure& figure) {
  const std::string& base = unit_of(figure.unit).base;
  return base.empty() ? figure.unit : base;
}

Decimal value_of(const DigestFigure& figure) {
  const Decimal value = figure.change == Change::decrease ? figure.value.negated() : figure.value;
  return value.times(unit_of(figure.unit).scale).value_or(value);
}

std::string bound_name(Bound bound) {
  switch (bound) {
    case Bound::about:
      return "about";
    case Bound::min:
      return "min";
    case Bound::max:
      return "max";
    case Bound::exact:
      break;
  }
  return "exact";
}

bool is_vague(const std::string& name) {
  static const std::set<std::string, std::less<>> names = [] {
    std::set<std::string, std::less<>> read;
    const TableFile table(core_data_directory() / "vague-names.tsv", {"name"});
    for (const auto& row : table.rows()) read.emplace(row[0]);
    return read;
  }();
  return names.contains(name);
}

class SeriesBuilder {
 public:
  SeriesBuilder(const std::vector<ReportDigest>& digests, Comparison& comparison)
      : digests_(digests), comparison_(comparison) {}

  void run() {
    for (std::size_t r = 0; r < digests_.size(); ++r) add_report(r);
    join_alike();
    for (Draft& draft : drafts_) finish(draft);
    std::stable_sort(
        comparison_.series.begin(), comparison_.series.end(), [](const Series& a, const Series& b) {
          const bool a_coded = !a.code.empty(), b_coded = !b.code.empty();
          if (a_coded != b_coded) return a_coded;
          if (a.points.size() != b.points.size()) return a.points.size() > b.points.size();
          return std::tie(a.code, a.name, a.unit, a.status) < std::tie(b.code, b.name, b.unit, b.status);
        });
  }

 private:
  struct Candidate {
    std::size_t report;
    const DigestFigure* figure;
    double score;
    const char* why;
  };
  struct Draft {
    Series series;
    std::map<std::pair<std::string, std::string>, Candidate> points;  // place and year
    std::map<std::string, std::size_t> names;
    bool joined = false;  // to another
  };

  static std::string place_of(const ReportDigest& digest) { return digest.report.identity.place; }

  void add_report(std::size_t r) {
    const ReportDigest& digest = digests_[r];
    for (const DigestFigure& figure : digest.figures) {
      if (figure.year.empty() || figure.unit.empty()) continue;
      if (figure.adjusted || figure.ambiguous) continue;
      // 对2019年以来制发的文件集中公开，收录64件 is not of 2019.
      if (figure.restated && figure.code.empty()) continue;
      // What grew against another year than the last is another figure.
      if (figure.change != Change::none && !figure.basis.empty() && figure.basis != "上年") continue;
      const std::string name = figure.code.empty() ? canonical_name(figure.name) : figure.code;
      if (figure.code.empty() && is_vague(name)) continue;
      const bool added = figure.added && figure.code.empty();
      const char* status = figure.status == Status::target ? "target" : "actual";
      const std::string key = name + '|' + common_unit(figure) + '|' + change_of(figure) + '|' + status +
                              '|' + figure.scope + '|' + figure.period_kind + (added ? "|added" : "") +
                              (figure.code.empty() ? '|' + digest.report.identity.kind : "");
      const auto [found, fresh] = by_key_.emplace(key, drafts_.size());
      if (fresh) {
        Draft& draft = drafts_.emplace_back();
        draft.series.code = figure.code;
        draft.series.unit = common_unit(figure);
        draft.series.status = status;
        draft.series.change = change_of(figure);
        if (!figure.scope.empty()) draft.series.name = "（" + figure.scope + "）";
        if (added) draft.series.name += "（新增）";
        if (figure.period_kind != "year")
          draft.series.name +=
              "（" + (figure.period_kind == "span" ? std::string("累计") : figure.period_kind) + "）";
        if (digest.profile && figure.part >= 0)
          draft.series.part = digest.profile->parts[static_cast<std::size_t>(figure.part)].name;
      }
      Draft& draft = drafts_[found->second];
      ++draft.names[figure.name];
      const bool same_words = !figure.code.empty() || canonical_name(figure.name) == figure.name;
      // 涉及金额 is of one thing here and of another there.
      const bool vague = figure.code.empty() && name.size() <= vague_name;
      const double by_name = vague ? 0.7 : same_words ? 0.95 : 0.9;
      const Candidate candidate{r, &figure, figure.code.empty() ? by_name : 1.0,
                                !figure.code.empty() ? "code"
                                : same_words         ? "name"
                                                     : "name-without-fillers"};
      const auto [point, first] = draft.points.emplace(std::pair(place_of(digest), figure.year), candidate);
      if (!first && is_better(candidate, point->second)) point->second = candidate;
    }
  }

  // A year's own report before a later one that restates it; what stands where such figures belong; what is
  // exact; what comes first.
  static bool is_better(const Candidate& a, const Candidate& b) {
    const auto merit = [](const Candidate& candidate) {
      const DigestFigure& figure = *candidate.figure;
      const bool at_home = figure.in_plan == (figure.status == Status::target);
      return std::tuple(!figure.restated, !figure.review, at_home,
                        figure.bound == Bound::exact || figure.status == Status::target);
    };
    return merit(a) > merit(b);
  }

  // Names that differ in a word between two years of one place: 办理行政复议案件, 审理行政复议案件.
  void join_alike() {
    std::map<std::tuple<std::string, std::string, std::string, std::string>, std::vector<std::size_t>> lonely;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const Draft& draft = drafts_[d];
      if (!draft.series.code.empty() || draft.points.size() != 1 || draft.names.empty()) continue;
      const auto& [where, candidate] = *draft.points.begin();
      lonely[{where.first, draft.series.unit, draft.series.status,
              draft.series.change + draft.series.part + draft.series.name}]
          .push_back(d);
    }
    for (const auto& [group, members] : lonely) {
      for (std::size_t i = 0; i < members.size(); ++i) {
        Draft& draft = drafts_[members[i]];
        if (draft.joined) continue;
        const std::u32string name = to_utf32(draft.names.begin()->first);
        for (std::size_t k = i + 1; k < members.size(); ++k) {
          Draft& other = drafts_[members[k]];
          const auto& [where, candidate] = *other.points.begin();
          if (other.joined || draft.points.contains(where)) continue;
          const double like = likeness(name, to_utf32(other.names.begin()->first));
          if (like < alike_enough) continue;
          Candidate moved = candidate;
          moved.score = like;
          moved.why = "alike-name";
          draft.points.emplace(where, moved);
          ++draft.names[other.names.begin()->first];
          other.joined = true;
        }
      }
    }
  }

  void finish(Draft& draft) {
    if (draft.joined) return;
    if (draft.series.code.empty() && draft.points.size() < 2 && digests_.size() > many_reports) return;
    Series& series = draft.series;
    std::size_t most = 0;
    std::string name;
    for (const auto& [written, count] : draft.names) {
      if (count <= most) continue;
      most = count;
      name = written;
    }
    series.name = name + series.name;
    leave_out_sums(draft);
    if (draft.points.empty()) return;
    std::map<std::string, std::vector<std::size_t>> by_year;
    for (const auto& [where, candidate] : draft.points) {
      const DigestFigure& figure = *candidate.figure;
      SeriesPoint point;
      point.place = where.first;
      point.year = where.second;
      point.value = value_of(figure).to_string();
      point.bound = bound_name(figure.bound);
      point.report = candidate.report;
      point.figure = figure.id;
      point.span = figure.span;
      point.mention = figure.mention;
      point.score = candidate.score;
      point.why = figure.restated ? std::string(candidate.why) + ",restated" : candidate.why;
      point.doubtful = candidate.score < alike_surely;
      set_change(series, point);
      by_year[point.year].push_back(series.points.size());
      series.points.push_back(std::move(point));
    }
    for (const auto& [year, members] : by_year) rank(series, year, members);
    comparison_.series.push_back(std::move(series));
  }

  // A count of five years among those of one: 城镇新增就业452万人 beside 89.9万人.
  static void leave_out_sums(Draft& draft) {
    constexpr double too_much = 2.5;
    std::erase_if(draft.points, [&](const auto& point) {
      const DigestFigure& figure = *point.second.figure;
      if (!figure.review || figure.change != Change::none) return false;
      const double value = value_of(figure).to_double();
      return std::any_of(draft.points.begin(), draft.points.end(), [&](const auto& other) {
        const double usual = value_of(*other.second.figure).to_double();
        return other.first.first == point.first.first && !other.second.figure->review &&
               value > too_much * usual;
      });
    });
  }

  // Since the year before; the points come by place and year.
  static void set_change(const Series& series, SeriesPoint& point) {
    if (series.points.empty()) return;
    const SeriesPoint& last = series.points.back();
    if (last.place != point.place || std::atoi(point.year.c_str()) != std::atoi(last.year.c_str()) + 1)
      return;
    const double now = std::atof(point.value.c_str()), before = std::atof(last.value.c_str());
    point.change = now - before;
    if (!unit_of(series.unit).is_ratio() && before != 0) point.rate = 100 * (now / before - 1);
  }

  static void rank(Series& series, const std::string& year, std::vector<std::size_t> members) {
    if (members.size() < 2) return;
    const auto value = [&](std::size_t index) { return std::atof(series.points[index].value.c_str()); };
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return value(a) > value(b); });
    std::vector<double> values;
    for (std::size_t i = 0; i < members.size(); ++i) {
      SeriesPoint& point = series.points[members[i]];
      const bool tied = i > 0 && value(members[i]) == value(members[i - 1]);
      point.rank = tied ? series.points[members[i - 1]].rank : static_cast<int>(i) + 1;
      point.places = static_cast<int>(members.size());
      values.push_back(value(members[i]));
    }
    constexpr std::size_t enough_for_median = 3, enough_for_outliers = 5;
    if (values.size() < enough_for_median) return;
    const double middle = median(values);
    series.medians[year] = middle;
    if (values.size() < enough_for_outliers) return;
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double each : values) distances.push_back(std::abs(each - middle));
    const double spread = median(distances);
    constexpr double far = 5;  // times the median distance
    for (const std::size_t member : members)
      series.points[member].outlier = spread > 0 && std::abs(value(member) - middle) > far * spread;
  }

  static double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }

  const std::vector<ReportDigest>& digests_;
  Comparison& comparison_;
  std::vector<Draft> drafts_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

}  // namespace

void compare_figures(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  SeriesBuilder(digests, comparison).run();
}

}  // namespace baogao
