#include "profile_learner.hpp"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>
#include <set>

#include "baogao/text/characters.hpp"

using baogao::Document;
using baogao::Profile;
using baogao::ProfilePart;
using baogao::Section;

namespace {

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

}  // namespace

void ProfileLearner::add(const Document& report) {
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

Profile ProfileLearner::draft() const {
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
  for (const Group* group : common)
    profile.parts.push_back(part(*group, profile.parts.size() + 1, reports_, common));
  return profile;
}

ProfilePart ProfileLearner::part(const Group& group, std::size_t number, std::size_t reports,
                                 const std::vector<const Group*>& all) {
  ProfilePart part;
  part.id = "part-" + std::to_string(number);
  std::size_t most = 0;
  for (const auto& [title, count] : group.titles) {
    part.titles.push_back(title);
    if (count <= most) continue;
    most = count;
    part.name = title;
  }
  part.required = group.reports * 10 >= reports * 9;
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
