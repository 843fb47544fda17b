#include "section_roles.hpp"

#include <algorithm>

#include "baogao/table_file.hpp"

using baogao::Section;

SectionRoles::SectionRoles(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "section-roles.tsv", {"words", "role"});
  for (const auto& row : table.rows()) {
    Word word{std::string(row[0]), Word::Role::plan};
    if (row[1] == "past") {
      word.role = Word::Role::past;
    } else if (row[1] == "problems") {
      word.role = Word::Role::problems;
    } else if (row[1] != "plan") {
      table.reject(row, "role is plan, past or problems");
    }
    words_.push_back(std::move(word));
  }
}

void SectionRoles::assign(const baogao::Document& document, std::vector<Section>& sections) const {
  const std::string kind = document.identity.kind.empty() ? infer_identity(document).kind : document.identity.kind;
  bool planning = false;
  std::vector<const Section*> open;
  for (Section& section : sections) {
    while (!open.empty() && open.back()->until <= section.span.start) open.pop_back();
    const Section* parent = open.empty() ? nullptr : open.back();
    open.push_back(&section);
    const std::string title(document.normalized().slice(document.from_source(section.span)));
    const Word* decisive = nullptr;
    for (const Word& word : words_) {
      if (title.find(word.text) == std::string::npos) continue;
      if (word.role == Word::Role::problems) {
        section.problems = true;
      } else if (decisive == nullptr || word.text.size() > decisive->text.size()) {
        decisive = &word;  // the longest wording
      }
    }
    if (parent != nullptr) {
      section.plan = parent->plan;
      section.problems = section.problems || parent->problems;
    }
    if (section.level == 1 || parent == nullptr) section.plan = planning && kind == "gwr";
    if (decisive != nullptr && section.level <= 2) section.plan = decisive->role == Word::Role::plan;
    if (section.level == 1 && section.plan) planning = true;
  }
}
