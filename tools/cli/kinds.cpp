// baogao kinds [--show KIND] [--learn REPORT...]

#include <fmt/format.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "baogao/host/pipeline.hpp"
#include "baogao/kinds/profile.hpp"
#include "baogao/text/characters.hpp"
#include "command.hpp"
#include "input_files.hpp"
#include "output_file.hpp"

namespace {

using baogao::Document;
using baogao::Profile;
using baogao::ProfilePart;
using baogao::Section;

// A heading without its year and its blanks, which differ between reports.
std::string essence(const std::string& title) {
  std::u32string kept;
  for (const char32_t c : baogao::to_utf32(title)) {
    if (!baogao::is_digit(c) && c != U' ') kept += c;
  }
  while (!kept.empty() && (kept.front() == U'年' || kept.front() == U'度')) kept.erase(kept.begin());
  return baogao::to_utf8(kept);
}

// The share of neighbouring characters that two headings have in common.
double likeness(const std::string& a, const std::string& b) {
  const auto pairs = [](const std::string& text) {
    const std::u32string points = baogao::to_utf32(text);
    std::set<std::u32string> result;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) result.insert(points.substr(i, 2));
    return result;
  };
  const auto x = pairs(a), y = pairs(b);
  std::size_t common = 0;
  for (const auto& pair : x) common += y.contains(pair) ? 1U : 0U;
  return x.empty() || y.empty()
             ? 0
             : 2.0 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
}

std::set<std::string> words_of(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  const icu::UnicodeString all =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  breaks->setText(all);
  std::set<std::string> words;
  for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
       from = to, to = breaks->next()) {
    if (to - from < 2 || !baogao::is_han(static_cast<char32_t>(all.char32At(from)))) continue;
    std::string word;
    all.tempSubStringBetween(from, to).toUTF8String(word);
    words.insert(std::move(word));
  }
  return words;
}

// Parts that several reports have in common, by the likeness of their headings.
class Learner {
 public:
  void add(const Document& report) {
    ++reports_;
    ++kinds_[report.identity.kind];
    int level = 4;
    for (const Section& section : report.found.sections) level = std::min(level, section.level);
    std::size_t position = 0;
    std::set<std::size_t> taken;
    for (const Section& section : report.found.sections) {
      if (section.level != level) continue;
      const std::string title = essence(section.title);
      std::size_t best = groups_.size();
      double most = 0.5;
      for (std::size_t g = 0; g < groups_.size(); ++g) {
        if (taken.contains(g)) continue;
        for (const auto& [known, count] : groups_[g].titles) {
          const double like = likeness(known, title);
          if (like <= most) continue;
          most = like;
          best = g;
        }
      }
      if (best == groups_.size()) groups_.emplace_back();
      Group& group = groups_[best];
      taken.insert(best);
      ++group.reports;
      ++group.titles[title];
      group.position += static_cast<double>(position++);
      group.plan = group.plan || section.plan;
      for (const std::string& word :
           words_of(report.normalized().slice(report.from_source({section.span.end, section.until}))))
        ++group.words[word];
    }
  }

  Profile draft() const {
    Profile profile;
    std::size_t most = 0;
    for (const auto& [kind, count] : kinds_) {
      if (count <= most || kind.empty()) continue;
      most = count;
      profile.kind = kind;
    }
    if (profile.kind.empty()) profile.kind = "my-kind";
    const auto known = baogao::standard_profile(profile.kind);
    profile.name = known ? known->name : "（请填写名称）";
    profile.basis = known ? known->basis : "";
    if (known) {
      profile.plan_offset = known->plan_offset;
      profile.speech = known->speech;
      profile.signature = known->signature;
    }
    std::vector<const Group*> common;
    for (const Group& group : groups_) {
      if (2 * group.reports >= reports_) common.push_back(&group);
    }
    std::stable_sort(common.begin(), common.end(), [](const Group* a, const Group* b) {
      return a->position / static_cast<double>(a->reports) < b->position / static_cast<double>(b->reports);
    });
    for (const Group* group : common) profile.parts.push_back(part(*group, profile.parts.size() + 1, common));
    return profile;
  }

 private:
  struct Group {
    std::map<std::string, std::size_t> titles;
    std::map<std::string, std::size_t> words;  // in how many reports
    std::size_t reports = 0;
    double position = 0;  // summed over the reports
    bool plan = false;
  };

  ProfilePart part(const Group& group, std::size_t number, const std::vector<const Group*>& all) const {
    ProfilePart part;
    part.id = "part-" + std::to_string(number);
    std::size_t most = 0;
    for (const auto& [title, count] : group.titles) {
      part.titles.push_back(title);
      if (count <= most) continue;
      most = count;
      part.name = title;
    }
    part.required = group.reports * 10 >= reports_ * 9;
    part.severity = baogao::Severity::warning;
    part.plan = group.plan;
    // Words that most reports have here and hardly any other part has.
    std::vector<std::pair<std::size_t, std::string>> cues;
    for (const auto& entry : group.words) {
      const auto& [word, count] = entry;
      if (2 * count < group.reports + 1) continue;
      const bool elsewhere = std::any_of(all.begin(), all.end(), [&](const Group* other) {
        const auto found = other->words.find(entry.first);
        return other != &group && found != other->words.end() && 4 * found->second > other->reports;
      });
      if (!elsewhere) cues.emplace_back(count, word);
    }
    std::stable_sort(cues.begin(), cues.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second.size() > b.second.size();
    });
    constexpr std::size_t most_cues = 12;
    for (std::size_t i = 0; i < std::min(cues.size(), most_cues); ++i) part.cues.push_back(cues[i].second);
    return part;
  }

  std::size_t reports_ = 0;
  std::map<std::string, std::size_t> kinds_;
  std::vector<Group> groups_;
};

class Kinds final : public Command {
 public:
  void declare(CLI::App& program, Language language) override {
    command_ =
        program.add_subcommand("kinds", in(language, "列出认得的报告类型和各类应有的部分",
                                           "List the kinds of reports known and the parts each must have"));
    command_->add_option(
        "--show", shown_,
        in(language, "说明一类报告：各部分、标题说法、依据", "Show one kind: its parts, titles and sources"));
    command_->add_option(
        "--learn", learned_,
        in(language, "从几份范文起草一个类型文件（XML），供修改后用于 check --profile",
           "Draft a profile (XML) from example reports, to be edited and used with check --profile"));
    command_->add_option(
        "-o,--output", output_,
        in(language, "类型文件写到这里；默认到屏幕", "File for the profile; by default to the screen"));
    command_->footer(in(
        language, "例：baogao kinds --show fazhi\n    baogao kinds --learn 范文/*.docx -o 我的类型.xml",
        "Example: baogao kinds --show fazhi\n         baogao kinds --learn examples/*.docx -o my-kind.xml"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    if (!learned_.empty()) return learn(session);
    if (!shown_.empty()) return show(session.language);
    for (const auto& file : baogao::standard_profiles()) {
      const Profile profile = baogao::load_profile(file);
      std::cout << fmt::format("{:<8} {}\n", profile.kind, profile.name);
      for (const ProfilePart& part : profile.parts)
        std::cout << fmt::format("         {} {}\n", part.required ? "*" : " ", part.name);
    }
    std::cout << in(session.language, "* 必须有的部分\n", "* must be there\n");
    return Exit::done;
  }

 private:
  int show(Language language) const {
    const auto profile = baogao::standard_profile(shown_);
    if (!profile) {
      say(in(language, {"没有“" + shown_ + "”这一类；见 baogao kinds",
                        "there is no kind \"" + shown_ + "\"; see baogao kinds"}));
      return Exit::wrong_use_or_input;
    }
    const auto line = [&](const char* zh, const char* en, const std::string& text) {
      if (!text.empty()) std::cout << fmt::format("   {}{}\n", in(language, zh, en), text);
    };
    const auto list = [](const std::vector<std::string>& words) {
      std::string all;
      for (const std::string& word : words) all.append(all.empty() ? "" : "、").append(word);
      return all;
    };
    std::cout << fmt::format("{}  {}\n", profile->kind, profile->name);
    line("依据：", "source: ", profile->basis);
    if (profile->since > 0) line("起始年份：", "since: ", std::to_string(profile->since));
    for (std::size_t i = 0; i < profile->parts.size(); ++i) {
      const ProfilePart& part = profile->parts[i];
      std::cout << fmt::format("\n{}. {}{}\n", i + 1, part.name,
                               part.required ? "" : in(language, "（可有可无）", " (optional)"));
      if (part.basis != profile->basis) line("依据：", "source: ", part.basis);
      line("缺少时：", "absence: ", baogao::name_of(part.severity));
      line("标题：", "titles: ", list(part.titles));
      line("标题句式：", "title patterns: ", list(part.patterns));
      line("不算：", "not: ", list(part.exceptions));
      if (!part.cues.empty()) {
        line("内容：", "matter: ", list(part.cues));
        line("没有标题时至少出现：",
             "different words that make up for a heading: ", std::to_string(part.cues_needed));
      }
      for (const baogao::ExpectedFact& fact : part.facts)
        line("应说到：", "should tell: ", fact.name + "（" + list(fact.words) + "）");
    }
    for (const baogao::StockFlow& flow : profile->stock_flows)
      line("\n   跨年核对：", "\n   across years: ", flow.name);
    return Exit::done;
  }

  int learn(const Session& session) const {
    const auto host = session.load_plugins();
    const InputFiles inputs = find_inputs(learned_, *host);
    for (const auto& problem : inputs.problems) say(session.language, problem.path, problem.message);
    bool failed = !inputs.problems.empty();
    Learner learner;
    std::size_t count = 0;
    for (const InputFile& input : inputs.files) {
      auto bytes = input.read();
      auto document = bytes ? baogao::analyze(std::move(*bytes), input.path, *host)
                            : baogao::Expected<Document>(bytes.error());
      if (!document) {
        say(session.language, input.path, document.error());
        failed = true;
        continue;
      }
      learner.add(*document);
      ++count;
    }
    const Profile profile = count > 0 ? learner.draft() : Profile{};
    if (profile.parts.empty()) {
      say(in(session.language, "范文里没有多数都有的标题；请多给几份同类的报告",
             "the examples have no headings in common; give more reports of one kind"));
      return Exit::wrong_use_or_input;
    }
    if (output_.empty()) {
      std::cout << baogao::to_xml(profile) << std::flush;
    } else {
      OutputFile file(output_);
      file.stream() << baogao::to_xml(profile);
      file.commit();
    }
    return failed ? Exit::wrong_use_or_input : Exit::done;
  }

  CLI::App* command_ = nullptr;
  std::string shown_, output_;
  std::vector<std::string> learned_;
};

}  // namespace

std::unique_ptr<Command> make_kinds() { return std::make_unique<Kinds>(); }
