#include "baogao/compare/report_digest.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "baogao/judge/promises.hpp"
#include "baogao/kinds/places.hpp"

namespace baogao {
namespace {

// year, span for several, or which part of one: 上半年.
std::string kind_of(Period period) {
  if (period.empty() || period.is_year()) return "year";
  return period.is_within_year() ? period.part_in_words() : "span";
}

class Digester {
 public:
  Digester(const Document& document, std::shared_ptr<const Profile> profile) : document_(document) {
    result_.profile = std::move(profile);
  }

  ReportDigest run() {
    take_report();
    take_figures();
    result_.years = year_figures(document_, result_.profile.get());
    take_tasks();
    take_sentences();
    for (const auto& [name, items] : document_.found.layers) result_.layers[name] = taken(items);
    return std::move(result_);
  }

 private:
  CodePoints points(Span span) const {
    const SourceText& source = document_.source();
    return {source.code_points(span.start), source.code_points(span.end)};
  }

  std::vector<DigestItem> taken(const std::vector<LayerItem>& items) const {
    std::vector<DigestItem> result;
    result.reserve(items.size());
    for (const LayerItem& item : items)
      result.push_back({item.kind, points(item.span), item.attributes, item.text, taken(item.children)});
    return result;
  }

  // luzhou of luzhou-2024.docx: reports of unknown places are kept apart by what somebody called them.
  std::string name_of_file() const {
    std::string name = std::filesystem::path(document_.source().file).stem().string();
    static const RE2 year(R"([-_ .]?(?:19|20)\d\d年?(?:\.\d)?)");
    RE2::GlobalReplace(&name, year, "");
    return name;
  }

  void take_report() {
    ComparedReport& report = result_.report;
    report.href = document_.source().file;
    report.identity = document_.identity;
    if (report.identity.place.empty()) report.identity.place = name_of_file();
    // What the user's list calls 徐水县 is the 保定市徐水区 of another report.
    report.identity.place = standard_places().official(report.identity.place);
    report.text = document_.source().text();
    report.characters = document_.source().characters();
    for (const Section& section : document_.found.sections) {
      report.sections.push_back({section.level, section.title, points(section.span),
                                 document_.source().code_points(section.until)});
    }
    result_.year = std::atoi(document_.identity.year.c_str());
    const Identity& identity = document_.identity;
    const int offset = result_.profile ? result_.profile->plan_offset : identity.kind == "gwr" ? 0 : 1;
    if (!identity.planned.empty()) {
      result_.plan_year = std::atoi(identity.planned.c_str());
      result_.past_year = std::atoi(identity.reported.c_str());
    } else if (result_.year > 0) {
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
    if (figure.is(Qualifier::milestone)) taken.bound = Bound::min;  // 5万亿元台阶: it was passed
    taken.change = figure.change;
    taken.added = figure.is(Qualifier::added);
    taken.review = figure.is(Qualifier::review);
    // What grew over several years grew otherwise than in one; what was built in them is the sum of them.
    taken.adjusted = figure.is(Qualifier::net_of) || figure.is(Qualifier::average) ||
                     (taken.review && (figure.change != Change::none || figure.is(Qualifier::cumulative)));
    taken.status = figure.status;
    taken.in_table = in_table;
    const int section = document_.section_at(figure.span.start);
    taken.in_plan = section >= 0 && document_.found.sections[static_cast<std::size_t>(section)].plan;
    taken.part = part_at(figure.span.start);
    taken.span = points(figure.span);
    taken.period_kind = kind_of(figure.period);
    taken.year = figure.period.is_within_year() ? std::to_string(figure.period.first_year())
                                                : figure.period.to_string();
    if (figure.period.empty() && result_.year > 0)
      taken.year = std::to_string(figure.status == Status::target ? result_.plan_year : result_.past_year);
    taken.restated = figure.status == Status::actual && taken.period_kind == "year" &&
                     result_.past_year > 0 && std::atoi(taken.year.c_str()) < result_.past_year;
    result_.figures.push_back(std::move(taken));
  }

  void take_figures() {
    std::size_t count = 0;
    const auto& indicators = document_.found.indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      // 城乡居民收入增长4.2%、5.3%: two figures that one name cannot tell apart.
      const auto same = [&](std::size_t other) {
        return indicators[other].context == indicators[i].context &&
               indicators[other].name == indicators[i].name && indicators[other].unit == indicators[i].unit &&
               indicators[other].change == indicators[i].change &&
               indicators[other].period == indicators[i].period &&
               indicators[other].scope == indicators[i].scope;
      };
      take_figure(indicators[i], "i" + std::to_string(++count), false);
      DigestFigure& taken = result_.figures.back();
      taken.ambiguous = (i > 0 && same(i - 1)) || (i + 1 < indicators.size() && same(i + 1));
      // 从54万亿元增加到82.7万亿元: the first is of another year.
      taken.ambiguous =
          taken.ambiguous || (indicators[i].is(Qualifier::first) && indicators[i].period.empty());
    }
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
      std::string details;
      for (const Span measure : task.measures) details += document_.clean_text(measure);
      result_.planned.push_back(
          {"t" + std::to_string(i + 1), task.title, std::move(details), points(task.span)});
    }
  }

  void take_sentences() {
    const std::vector<ResultSentence> results = results_of(document_);
    auto result = results.begin();
    for (const Span sentence : document_.sentences()) {
      const Span source = document_.to_source(sentence);
      DigestSentence taken;
      taken.span = points(source);
      taken.text = sentence;
      while (result != results.end() && result->span.start < source.start) ++result;
      taken.result = result != results.end() && result->span == source;
      const auto& sections = document_.found.sections;
      for (int at = document_.section_at(source.start); at >= 0; --at) {
        const Section& section = sections[static_cast<std::size_t>(at)];
        if (section.until <= source.start) continue;
        taken.section = at;
        if (section.level <= 1) break;
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
