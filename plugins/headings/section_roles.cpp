#include "section_roles.hpp"

#include <algorithm>
#include <cstdlib>

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

void SectionRoles::assign(const baogao::Document& document, std::vector<Section>& sections) const {
  const std::string& kind = document.identity.kind;
  const std::string& year = document.identity.year;
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
    const Word* decisive = nullptr;
    const std::u32string characters = baogao::to_utf32(title);
    for (std::u32string_view rest = characters; !rest.empty(); rest.remove_prefix(1)) {
      const auto words = words_.find(rest.front());
      if (words == words_.end()) continue;
      for (const Word& word : words->second) {
        if (!rest.starts_with(word.text)) continue;
        if (word.role == Word::Role::problems) {
          section.problems = true;
        } else if (decisive == nullptr || word.text.size() > decisive->text.size()) {
          decisive = &word;  // the longest wording
        }
      }
    }
    section.plan = parent != nullptr ? parent->plan : planning && kind == "gwr";
    section.problems = section.problems || (parent != nullptr && parent->problems);
    if (!decided && section.level <= 2) {
      if (const int of = year_in(title); of != 0 && !year.empty()) {
        section.plan = of > std::atoi(year.c_str()) - (kind == "gwr" ? 1 : 0);
        decided = true;
      }
      if (decisive != nullptr) {
        section.plan = decisive->role == Word::Role::plan;
        decided = true;
      }
    }
    if (section.level == 1 && section.plan) planning = true;
    open.push_back({&section, decided});
  }
  if (kind == "gwr" && !planning) plan_by_opening(document, year, sections);
}

// 牢记历史使命，奋勇争先 says nothing; its text begins with 2025年是….
void SectionRoles::plan_by_opening(const baogao::Document& document, const std::string& year,
                                   std::vector<Section>& sections) const {
  constexpr std::size_t opening_size = 4000;  // bytes: the first paragraphs
  bool planning = false;
  for (Section& section : sections) {
    if (!planning && section.level == 1 && &section != &sections.front()) {
      const std::size_t start = document.from_source(section.span).end;
      const std::string_view opening = document.normalized().text().substr(start, opening_size);
      planning = (!year.empty() && opening.find(year + "年是") != std::string_view::npos) ||
                 std::any_of(openings_.begin(), openings_.end(), [&](const std::string& word) {
                   return opening.find(word) != std::string_view::npos;
                 });
    }
    section.plan = section.plan || planning;
  }
}
