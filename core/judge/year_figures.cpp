#include "baogao/judge/year_figures.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "baogao/judge/restated.hpp"
#include "baogao/kinds/profile.hpp"

namespace baogao {
namespace {

constexpr std::size_t longest_vague_name = 6;  // bytes: 项目 and 投资 are many things

class YearReader {
 public:
  YearReader(const Document& report, const Profile* profile) : report_(report) {
    const Identity& identity = report.identity;
    const int year = std::atoi(identity.year.c_str());
    const int offset = profile != nullptr ? profile->plan_offset : identity.kind == "gwr" ? 0 : 1;
    if (!identity.planned.empty()) {
      result_.year = std::atoi(identity.reported.c_str());
    } else if (year > 0) {
      result_.year = year + offset - 1;
    }
  }

  YearFigures read() {
    find_ambiguous();
    const auto& indicators = report_.found.indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      if (!ambiguous_.contains(i)) take(indicators[i], i, is_of_less(indicators[i]));
    }
    std::size_t position = indicators.size();
    for (const Table& table : report_.found.tables) {
      for (const TableEntry& entry : table.entries) {
        if (entry.figure) take(*entry.figure, position++, false);
      }
    }
    for (const std::string& key : doubtful_) result_.values.erase(key);
    take_growths();
    return std::move(result_);
  }

 private:
  // 城乡居民收入增长4.2%、5.3%; 从54万亿元增加到82.7万亿元: names that two figures share.
  void find_ambiguous() {
    const auto& indicators = report_.found.indicators;
    for (std::size_t i = 0; i + 1 < indicators.size(); ++i) {
      const Indicator &a = indicators[i], &b = indicators[i + 1];
      if (a.context != b.context || key_of(a) != key_of(b) || a.change != b.change || a.period != b.period)
        continue;
      ambiguous_.insert(i);
      ambiguous_.insert(i + 1);
    }
    for (const Relation& relation : report_.found.relations) {
      for (const Relation::Member& member : relation.members) {
        const std::string_view role = member.role;
        if (member.figure.table < 0 && (role == "from" || role == "earlier"))
          ambiguous_.insert(member.figure.index);
      }
    }
  }

  // 扣除房地产开发投资后，…, 年均…, 同口径…: less than the name says, an average, or on a basis of its own.
  static bool is_of_less(const Indicator& figure) {
    return figure.is(Qualifier::net_of) || figure.is(Qualifier::average) ||
           figure.is(Qualifier::comparable_basis) || figure.is(Qualifier::review);
  }

  void take(const Indicator& found, std::size_t position, bool of_less) {
    if (of_less || found.status != Status::actual || found.bound != Bound::exact || found.unit.empty())
      return;
    if (found.name.empty() || (!found.period.empty() && !found.period.is_year())) return;
    YearFigure taken{found, position};
    taken.figure.scope = outside_scope(found.scope, report_.identity.place);
    const int year = found.period.empty() ? result_.year : found.period.first_year();
    if (year != result_.year) {
      const bool tells = found.change == Change::none && !found.code.empty() && year < result_.year;
      if (tells) result_.restated.emplace_back(year, std::move(taken));
      return;
    }
    if (found.change != Change::none) {
      rates_.push_back(std::move(taken));
      return;
    }
    std::string key = key_of(taken.figure);
    const auto [first, fresh] = result_.values.try_emplace(key, std::move(taken));
    if (!fresh && !judge_restated(found, first->second.figure).holds()) doubtful_.insert(std::move(key));
  }

  void take_growths() {
    std::multimap<std::string, std::string> keys;  // by name and scope
    for (const auto& [key, value] : result_.values) keys.emplace(subject_of(value.figure), key);
    for (const YearFigure& rate : rates_) {
      if (!rate.figure.basis.empty() && rate.figure.basis != "上年") continue;
      if (rate.figure.code.empty() && rate.figure.name.size() <= longest_vague_name) continue;
      const auto [first, last] = keys.equal_range(subject_of(rate.figure));
      for (auto key = first; key != last; ++key) result_.growths.push_back({key->second, rate});
    }
  }

  static std::string subject_of(const Indicator& figure) { return figure.name + '|' + figure.scope; }

  const Document& report_;
  YearFigures result_;
  std::set<std::size_t> ambiguous_;
  std::set<std::string> doubtful_;
  std::vector<YearFigure> rates_;
};

}  // namespace

std::string key_of(const Indicator& figure) {
  return (figure.code.empty() ? figure.name : figure.code) + '|' + figure.unit + '|' + figure.scope;
}

std::string outside_scope(const std::string& scope, const std::string& place) {
  if (scope.empty() || place.empty()) return scope == "全国" && place.empty() ? "" : scope;
  constexpr std::size_t character = 3;  // bytes
  if (scope.size() == 2 * character && (scope.starts_with("全") || scope.starts_with("我"))) {
    const std::string unit = scope.substr(character);
    const bool own =
        place.ends_with(unit) || (unit == "区" && place.ends_with("自治区")) ||
        (unit == "省" && !place.ends_with("市") && !place.ends_with("县") && !place.ends_with("区")) ||
        (unit == "市" && place.size() <= 3 * character && !place.ends_with("县"));
    return own ? "" : scope;
  }
  return place.find(scope) != std::string::npos || scope.find(place) != std::string::npos ? "" : scope;
}

YearFigures year_figures(const Document& report, const Profile* profile) {
  return YearReader(report, profile).read();
}

}  // namespace baogao
