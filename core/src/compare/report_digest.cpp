#include "compare/report_digest.hpp"

#include <algorithm>
#include <cstdlib>

namespace baogao {
namespace {

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

// 全省 in a report of a province, 长沙市 in a report of 湖南省长沙市: the whole place, told by an empty scope.
std::string outside_scope(const std::string& scope, const std::string& place) {
  if (scope.empty() || place.empty()) return scope == "全国" && place.empty() ? "" : scope;
  constexpr std::size_t character = 3;  // bytes
  if (scope.size() == 2 * character && (scope.starts_with("全") || scope.starts_with("我"))) {
    const std::string unit = scope.substr(character);
    const bool own = place.ends_with(unit) || (unit == "区" && place.ends_with("自治区")) ||
                     (unit == "省" && !place.ends_with("市") && !place.ends_with("县") && !place.ends_with("区")) ||
                     (unit == "国" && place.empty()) || (unit == "市" && place.size() <= 3 * character && !place.ends_with("县"));
    return own ? "" : scope;
  }
  return place.find(scope) != std::string::npos || scope.find(place) != std::string::npos ? "" : scope;
}

class Digester {
 public:
  Digester(const Document& document, std::shared_ptr<const Profile> profile) : document_(document) {
    result_.profile = std::move(profile);
  }

  ReportDigest run() {
    take_report();
    take_figures();
    take_tasks();
    take_sentences();
    return std::move(result_);
  }

 private:
  CodePoints points(Span span) const {
    const SourceText& source = document_.source();
    return {source.code_points(span.start), source.code_points(span.end)};
  }

  void take_report() {
    ComparedReport& report = result_.report;
    report.href = document_.source().file;
    report.identity = document_.identity;
    report.text = document_.source().text();
    report.characters = document_.source().characters();
    for (const Section& section : document_.found.sections) {
      report.sections.push_back(
          {section.level, section.title, points(section.span), document_.source().code_points(section.until)});
    }
    result_.year = std::atoi(document_.identity.year.c_str());
    const int offset = result_.profile ? result_.profile->plan_offset : document_.identity.kind == "gwr" ? 0 : 1;
    if (result_.year > 0) {
      result_.plan_year = result_.year + offset;
      result_.past_year = result_.plan_year - 1;
    }
    if (result_.profile) result_.parts = find_parts(document_, *result_.profile);
    result_.normalized = document_.normalized().text();
  }

  // The part of the profile whose section holds the offset.
  int part_at(std::size_t offset) const {
    int found = -1;
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < result_.parts.size(); ++i) {
      if (result_.parts[i].section < 0) continue;
      const Section& section = document_.found.sections[static_cast<std::size_t>(result_.parts[i].section)];
      if (section.span.start > offset || section.until <= offset) continue;
      if (found >= 0 && section.span.start < nearest) continue;
      found = static_cast<int>(i);
      nearest = section.span.start;
    }
    return found;
  }

  void take_figure(const Indicator& figure, std::string id, bool in_table) {
    DigestFigure taken;
    taken.id = std::move(id);
    taken.name = figure.name;
    taken.code = figure.code;
    taken.unit = figure.unit;
    taken.scope = outside_scope(figure.scope, document_.identity.place);
    taken.mention = document_.clean_text(figure.span);
    taken.basis = figure.basis;
    taken.value = figure.value;
    taken.has_low = figure.low.has_value();
    taken.has_high = figure.high.has_value();
    if (figure.low) taken.low = *figure.low;
    if (figure.high) taken.high = *figure.high;
    taken.bound = figure.bound;
    taken.change = figure.change;
    taken.status = figure.status;
    taken.in_table = in_table;
    const int section = document_.section_at(figure.span.start);
    taken.in_plan = section >= 0 && document_.found.sections[static_cast<std::size_t>(section)].plan;
    taken.part = part_at(figure.span.start);
    taken.span = points(figure.span);
    taken.period_kind = figure.period.empty() || is_year(figure.period) ? "year" : "span";
    taken.year = figure.period;
    if (figure.period.empty() && result_.year > 0)
      taken.year = std::to_string(figure.status == Status::target ? result_.plan_year : result_.past_year);
    taken.restated = figure.status == Status::actual && taken.period_kind == "year" && result_.past_year > 0 &&
                     std::atoi(taken.year.c_str()) < result_.past_year;
    result_.figures.push_back(std::move(taken));
  }

  void take_figures() {
    std::size_t count = 0;
    for (const Indicator& figure : document_.found.indicators)
      take_figure(figure, "i" + std::to_string(++count), false);
    count = 0;
    for (const Table& table : document_.found.tables) {
      for (const TableEntry& entry : table.entries) {
        if (entry.figure) take_figure(*entry.figure, "c" + std::to_string(++count), true);
      }
    }
  }

  void take_tasks() {
    for (std::size_t i = 0; i < document_.found.tasks.size(); ++i) {
      const Task& task = document_.found.tasks[i];
      if (task.status != Status::target) continue;
      result_.planned.push_back({"t" + std::to_string(i + 1), task.title,
                                 task.measures.empty() ? "" : document_.clean_text(task.measures.front()),
                                 points(task.span)});
    }
  }

  void take_sentences() {
    for (const Span sentence : document_.sentences()) {
      const Span source = document_.to_source(sentence);
      DigestSentence taken;
      taken.span = points(source);
      taken.text = sentence;
      taken.result = true;
      const auto& sections = document_.found.sections;
      for (int at = document_.section_at(source.start); at >= 0; --at) {
        const Section& section = sections[static_cast<std::size_t>(at)];
        if (section.until <= source.start) continue;
        if (section.plan || section.problems) taken.result = false;
        taken.section = at;
        if (section.level == 1) break;
      }
      result_.sentences.push_back(taken);
    }
    result_.report.sentences = result_.sentences.size();
  }

  const Document& document_;
  ReportDigest result_;
};

}  // namespace

ReportDigest digest(const Document& document, std::shared_ptr<const Profile> profile) {
  return Digester(document, std::move(profile)).run();
}

}  // namespace baogao
