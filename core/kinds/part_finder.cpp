// Where the parts of a profile stand in a report: by its headings, else by its matter.

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "baogao/kinds/profile.hpp"

namespace baogao {
namespace {

constexpr int deepest_heading = 3;
constexpr std::size_t longest_title = 240;  // bytes: a run-in sentence is no title

// A heading without what differs from year to year: blanks and quotation marks.
std::string essence(std::string_view title) {
  std::string result(title);
  static const RE2 blanks(R"([\s“”"‘’]+)");
  RE2::GlobalReplace(&result, blanks, "");
  return result;
}

class PartFinder {
 public:
  explicit PartFinder(const Document& document) : document_(document) {
    for (const Section& section : document.found.sections) {
      titles_.push_back(section.title.size() <= longest_title ? essence(section.title) : std::string());
      top_level_ = std::min(top_level_, std::max(section.level, 1));
    }
  }

  PartPlace find(const ProfilePart& part) const {
    const auto& sections = document_.found.sections;
    const Titles titles(part);
    int nested = -1;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (sections[i].level > deepest_heading || !titles.match(titles_[i])) continue;
      if (sections[i].level <= top_level_) return at(PartPlace::State::present, i);
      if (nested < 0) nested = static_cast<int>(i);
    }
    // A plan says so by its year or its words, whatever its title: 牢记历史使命，奋勇争先.
    if (part.plan) {
      for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].plan && sections[i].level <= top_level_ && holds(part, text_of(i)) > 0)
          return at(PartPlace::State::present, i);
      }
    }
    if (const int first = first_of_many(part); first >= 0)
      return at(PartPlace::State::present, static_cast<std::size_t>(first));
    if (nested >= 0) return at(PartPlace::State::nested, static_cast<std::size_t>(nested));
    return by_matter(part);
  }

 private:
  class Titles {
   public:
    explicit Titles(const ProfilePart& part) {
      for (const std::string& words : part.titles) words_.push_back(essence(words));
      for (const std::string& pattern : part.patterns) patterns_.push_back(std::make_unique<RE2>(pattern));
      for (const std::string& pattern : part.exceptions)
        exceptions_.push_back(std::make_unique<RE2>(pattern));
    }
    bool match(const std::string& title) const {
      if (title.empty()) return false;
      const auto fits = [&](const auto& pattern) { return RE2::PartialMatch(title, *pattern); };
      const bool named =
          std::any_of(words_.begin(), words_.end(),
                      [&](const std::string& words) { return title.find(words) != std::string::npos; }) ||
          std::any_of(patterns_.begin(), patterns_.end(), fits);
      return named && std::none_of(exceptions_.begin(), exceptions_.end(), fits);
    }

   private:
    std::vector<std::string> words_;
    std::vector<std::unique_ptr<RE2>> patterns_, exceptions_;
  };

  PartPlace at(PartPlace::State state, std::size_t section) const {
    return {state, static_cast<int>(section), document_.found.sections[section].span};
  }
  std::string_view text_of(std::size_t section) const {
    const Section& found = document_.found.sections[section];
    return document_.normalized().slice(document_.from_source({found.span.start, found.until}));
  }
  // How many different cues of the part a text holds.
  static std::size_t holds(const ProfilePart& part, std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(part.cues.begin(), part.cues.end(),
                      [&](const std::string& cue) { return text.find(cue) != std::string_view::npos; }));
  }

  // The themes of a part without a head of its own: 一、强化组织领导 二、依法全面履行政府职能 ….
  int first_of_many(const ProfilePart& part) const {
    if (part.headings_needed == 0) return -1;
    const auto& sections = document_.found.sections;
    std::size_t count = 0;
    int first = -1;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (sections[i].level > top_level_ || holds(part, titles_[i]) == 0) continue;
      if (part.plan != sections[i].plan) continue;
      if (first < 0) first = static_cast<int>(i);
      ++count;
    }
    return count >= part.headings_needed ? first : -1;
  }

  // A stretch of four paragraphs that holds enough of its words.
  PartPlace by_matter(const ProfilePart& part) const {
    constexpr std::size_t window = 4;
    const auto& paragraphs = document_.paragraphs();
    std::vector<std::set<std::size_t>> cues(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const std::string_view text = document_.normalized().slice(paragraphs[i]);
      for (std::size_t c = 0; c < part.cues.size(); ++c) {
        if (text.find(part.cues[c]) != std::string_view::npos) cues[i].insert(c);
      }
    }
    PartPlace place;
    std::size_t most = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      if (cues[i].empty()) continue;
      std::set<std::size_t> together;
      for (std::size_t k = i; k < std::min(i + window, paragraphs.size()); ++k)
        together.insert(cues[k].begin(), cues[k].end());
      if (together.size() < part.cues_needed || together.size() <= most) continue;
      most = together.size();
      place.state = PartPlace::State::elsewhere;
      place.span = document_.to_source(paragraphs[i]);
      place.section = document_.section_at(place.span.start);
    }
    return place;
  }

  const Document& document_;
  std::vector<std::string> titles_;
  int top_level_ = deepest_heading;  // of the outermost headings; 第一部分 and 一、 count alike
};

}  // namespace

std::vector<PartPlace> find_parts(const Document& document, const Profile& profile) {
  const PartFinder finder(document);
  std::vector<PartPlace> places;
  for (const ProfilePart& part : profile.parts) places.push_back(finder.find(part));
  return places;
}

}  // namespace baogao
