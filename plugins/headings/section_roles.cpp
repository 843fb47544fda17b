#include "section_roles.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

using baogao::Section;

namespace {

// The last year that a heading names: 2024年工作回顾和2025年工作安排 speaks of 2025; 0 for none.
int year_in(std::string_view title) {
  int year = 0;
  for (std::size_t at = title.find("年"); at != std::string_view::npos; at = title.find("年", at + 1)) {
    if (at < 4) continue;
    const std::string_view digits = title.substr(at - 4, 4);
    const bool all = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (all) year = std::atoi(std::string(digits).c_str());
  }
  return year;
}

// Kinds whose reports do not go back to the past after their first plan: 措施 follow the 草案.
constexpr std::array<std::string_view, 3> one_way_kinds = {"gwr", "yusuan", "jihua"};

// By the year that the title names, where it names one and the report's years are known.
std::optional<bool> plans_by_year(std::string_view title, const baogao::Identity& identity) {
  const int named = year_in(title);
  if (named == 0) return std::nullopt;
  if (!identity.planned.empty()) return named >= std::atoi(identity.planned.c_str());
  if (!identity.reported.empty()) return named > std::atoi(identity.reported.c_str());
  return std::nullopt;
}

}  // namespace

SectionRoles::SectionRoles(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "section-roles.tsv", {"words", "role"});
  for (const auto& row : table.rows()) {
    if (row[1] == "opening") {
      openings_.emplace_back(row[0]);
      continue;
    }
    Word word{baogao::to_utf32(row[0]), Word::Role::plan};
    if (row[1] == "past") {
      word.role = Word::Role::past;
    } else if (row[1] == "problems") {
      word.role = Word::Role::problems;
    } else if (row[1] != "plan") {
      table.reject(row, "role is plan, past, problems or opening");
    }
    const char32_t first = word.text.front();
    words_[first].push_back(std::move(word));
  }
}

const SectionRoles::Word* SectionRoles::decisive_word(const std::string& title, Section& section) const {
  const std::u32string characters = baogao::to_utf32(title);
  const Word* decisive = nullptr;
  std::size_t decisive_end = 0;
  for (std::size_t at = 0; at < characters.size(); ++at) {
    const auto words = words_.find(characters[at]);
    if (words == words_.end()) continue;
    for (const Word& word : words->second) {
      if (!std::u32string_view(characters).substr(at).starts_with(word.text)) continue;
      if (word.role == Word::Role::problems) {
        section.problems = true;
        continue;
      }
      const std::size_t end = at + word.text.size();
      const bool overlaps = decisive != nullptr && at < decisive_end;
      // Of 重点工作情况 the head noun speaks: the later end of words that overlap.
      if (decisive == nullptr || (overlaps && end > decisive_end) ||
          word.text.size() > decisive->text.size()) {
        decisive = &word;
        decisive_end = end;
      }
    }
  }
  return decisive;
}

void SectionRoles::assign(const baogao::Document& document, std::vector<Section>& sections) const {
  const baogao::Identity& identity = document.identity;
  const bool keeps_planning =
      std::find(one_way_kinds.begin(), one_way_kinds.end(), identity.kind) != one_way_kinds.end();
  bool planning = false;
  struct Open {
    const Section* section;
    bool decided;  // by its own words or year; what stands under it follows
  };
  std::vector<Open> open;
  for (Section& section : sections) {
    while (!open.empty() && open.back().section->until <= section.span.start) open.pop_back();
    const Section* parent = open.empty() ? nullptr : open.back().section;
    bool decided = !open.empty() && open.back().decided;
    const std::string title(document.normalized().slice(document.from_source(section.span)));
    const Word* const decisive = decisive_word(title, section);
    // Another part of a volume (第三部分 相关说明) speaks of both years again.
    if (section.level == 0 && section.number) planning = false;
    section.plan = parent != nullptr ? parent->plan : planning;
    section.problems = section.problems || (parent != nullptr && parent->problems);
    if (!decided && section.level <= 2) {
      if (const auto plans = plans_by_year(title, identity)) {
        section.plan = *plans;
        decided = true;
      }
      if (decisive != nullptr) {
        section.plan = decisive->role == Word::Role::plan;
        decided = true;
      }
    }
    if (section.level <= 1 && section.plan && keeps_planning) planning = true;
    open.push_back({&section, decided});
  }
  if (identity.kind == "gwr" && !planning) plan_by_opening(document, identity.year, sections);
}

// 牢记历史使命，奋勇争先 says nothing; its text begins with 2025年是….
void SectionRoles::plan_by_opening(const baogao::Document& document, const std::string& year,
                                   std::vector<Section>& sections) const {
  constexpr std::size_t opening_size = 4000;  // bytes: the first paragraphs
  bool planning = false;
  for (Section& section : sections) {
    if (!planning && section.level <= 1 && &section != &sections.front()) {
      const baogao::Span text = document.from_source({section.span.end, section.until});
      const std::string_view opening =
          document.normalized().slice({text.start, std::min(text.end, text.start + opening_size)});
      planning = (!year.empty() && opening.find(year + "年是") != std::string_view::npos) ||
                 std::any_of(openings_.begin(), openings_.end(), [&](const std::string& word) {
                   return opening.find(word) != std::string_view::npos;
                 });
    }
    section.plan = section.plan || planning;
  }
}
