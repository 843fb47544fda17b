#include "baogao/compare/report_digest.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "baogao/judge/promises.hpp"
#include "baogao/kinds/places.hpp"

namespace baogao {
namespace {

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

// 全省 in a report of a province, 长沙市 in a report of 湖南省长沙市: the whole place, told by an empty
// scope.
std::string outside_scope(const std::string& scope, const std::string& place) {
  if (scope.empty() || place.empty()) return scope == "全国" && place.empty() ? "" : scope;
  constexpr std::size_t character = 3;  // bytes
  if (scope.size() == 2 * character && (scope.starts_with("全") || scope.starts_with("我"))) {
    const std::string unit = scope.substr(character);
    const bool own =
        place.ends_with(unit) || (unit == "区" && place.ends_with("自治区")) ||
        (unit == "省" && !place.ends_with("市") && !place.ends_with("县") && !place.ends_with("区")) ||
        (unit == "国" && place.empty()) ||
        (unit == "市" && place.size() <= 3 * character && !place.ends_with("县"));
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
    taken.restated = figure.status == Status::actual && taken.period_kind == "year" &&
                     result_.past_year > 0 && std::atoi(taken.year.c_str()) < result_.past_year;
    result_.figures.push_back(std::move(taken));
  }

  // Where a report looks back on five years, not on one: from a heading or the opening of a paragraph that
  // says so to the next that speaks of one year, or the next heading.
  void find_reviews() {
    static const RE2 five(
        R"(“十[二三四五六]五”(?:时期|以来|期间)|五年来|过去五年|过去的五年|这五年|五年间|的五年|本届政府任期)");
    const std::string past = std::to_string(result_.past_year);
    const std::string_view all = document_.normalized().text();
    bool reviews = false;
    int section = -1;
    for (const Span sentence : document_.sentences()) {
      const Span source = document_.to_source(sentence);
      const std::string_view text = document_.normalized().slice(sentence);
      const std::string_view opening = text.substr(0, opening_size);
      const int here = document_.section_at(source.start);
      if (here != section) reviews = false;
      section = here;
      const bool begins = sentence.start == 0 || all[sentence.start - 1] == '\n';
      const bool one = opening.find(past + "年，") != std::string_view::npos ||
                       opening.find(past + "年工作") != std::string_view::npos ||
                       text.find("过去一年") != std::string_view::npos ||
                       text.find("一年来") != std::string_view::npos || opening.starts_with("去年");
      if (one) {
        reviews = false;
      } else if (begins && RE2::PartialMatch({opening.data(), opening.size()}, five)) {
        reviews = true;
      }
      if (reviews) reviews_.push_back(source);
    }
  }
  bool is_review(std::size_t offset) const {
    const auto after =
        std::upper_bound(reviews_.begin(), reviews_.end(), offset,
                         [](std::size_t value, const Span& span) { return value < span.start; });
    return after != reviews_.begin() && offset < std::prev(after)->end;
  }

  // The words of its clause before a figure: 扣除房地产开发投资后，…, 年均….
  std::string_view before(const Indicator& figure) const {
    constexpr std::size_t near = 75;  // bytes
    const Span sentence = document_.from_source(figure.context), own = document_.from_source(figure.span);
    std::size_t start = std::max(sentence.start, own.start - std::min(own.start, near));
    const std::string_view text = document_.normalized().text();
    while (start < own.start && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) ++start;
    std::string_view words = text.substr(start, own.start - start);
    for (const std::string_view mark : {"；", "。"}) {
      if (const std::size_t at = words.rfind(mark); at != std::string_view::npos) words.remove_prefix(at);
    }
    return words;
  }

  static std::string_view last_clause(std::string_view words) {
    constexpr std::string_view comma = "，";
    const std::size_t at = words.rfind(comma);
    return at == std::string_view::npos ? words : words.substr(at + comma.size());
  }

  // 新缔结3对国际友城, 新增普通高中学位5.8万个、幼儿园20所: where the name does not say so itself.
  static bool is_addition(std::string_view clause, std::string_view name) {
    static const RE2 verb(
        "新(?:增|建|改建|设|添|签|缔结|引进|引育|培育|认定|获|入选|开|开工|投产|组建|成立|创建|打造|评|上|招|"
        "授|批|纳入)|净增");
    return !RE2::PartialMatch({name.data(), name.size()}, verb) &&
           RE2::PartialMatch({clause.data(), clause.size()}, verb);
  }

  void take_figures() {
    find_reviews();
    // 从54万亿元增加到82.7万亿元: the first is of another year.
    std::set<std::size_t> steps_from;
    for (const Relation& relation : document_.found.relations) {
      for (const Relation::Member& member : relation.members) {
        if (std::string_view(member.role) == "from" && member.figure.table < 0)
          steps_from.insert(member.figure.index);
      }
    }
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
      taken.review = taken.status == Status::actual && !taken.in_plan && is_review(indicators[i].span.start);
      taken.ambiguous = taken.ambiguous || (steps_from.contains(i) && indicators[i].period.empty());
      const std::string_view words = before(indicators[i]);
      for (const std::string_view word :
           {"扣除", "剔除", "不含", "不包括", "年均", "平均每年", "每年", "年间"})
        taken.adjusted = taken.adjusted || words.find(word) != std::string_view::npos;
      taken.added = is_addition(last_clause(words), indicators[i].name);
      // 从1932年到1936年…粮食产量合计只一万三千亿斤
      taken.adjusted =
          taken.adjusted || words.ends_with("合计") || words.ends_with("合计只") || words.ends_with("合计为");
      // What grew over five years grew otherwise than in one.
      taken.adjusted = taken.adjusted || (indicators[i].change != Change::none &&
                                          (words.ends_with("5年增长") || words.ends_with("五年增长") ||
                                           words.ends_with("五年来增长") || words.ends_with("五年间增长")));
      taken.adjusted = taken.adjusted || (taken.review && indicators[i].change != Change::none);
      // 城镇新增就业265万人 in a review of five years is the sum of them.
      for (const std::string_view word : {"新增", "新建", "建成", "累计", "开工", "培训", "解决"}) {
        const bool said =
            indicators[i].name.find(word) != std::string::npos || words.find(word) != std::string_view::npos;
        taken.adjusted = taken.adjusted || (taken.review && indicators[i].change == Change::none && said);
      }
      // 5万亿元台阶 is a step that was passed.
      const Span own = document_.from_source(indicators[i].span);
      const std::string_view behind = document_.normalized().text().substr(own.end, 12);
      for (const std::string_view step : {"台阶", "大关", "关口"}) {
        if (behind.starts_with(step)) taken.bound = Bound::min;
      }
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

  static constexpr std::size_t opening_size = 90;  // bytes of a sentence that say which year it is about

  const Document& document_;
  ReportDigest result_;
  std::vector<Span> reviews_;  // sentences of the source
};

}  // namespace

ReportDigest digest(const Document& document, std::shared_ptr<const Profile> profile) {
  return Digester(document, std::move(profile)).run();
}

}  // namespace baogao
