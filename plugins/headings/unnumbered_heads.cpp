#include "unnumbered_heads.hpp"

#include <algorithm>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "marked_heads.hpp"

using baogao::Document;
using Kind = baogao::ListMarker::Kind;

namespace {

constexpr std::size_t shortest_by_form = 4, longest_by_form = 30;  // characters
constexpr std::size_t longest_closing = 60;                        // bytes
constexpr std::size_t shortest_closing = 3;                        // bytes: 注 is no end of a longer line
constexpr std::size_t longest_note = 6;                            // bytes: 注释

bool runs_on(std::string_view line) {
  static constexpr std::string_view marks[] = {"。", "，", "；", "：", "！", "？", ":", ",", ";"};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
}

// At least four characters of Han, no sentence.
bool is_words(std::string_view line) {
  const std::u32string characters = baogao::to_utf32(line);
  return std::count_if(characters.begin(), characters.end(), baogao::is_han) >= 4 && !runs_on(line);
}

bool ends_sentence(std::string_view text) {
  static constexpr std::string_view marks[] = {"。", "！", "？", "：", "”", "；", "）", "…"};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return text.ends_with(mark); });
}

// A line without blanks and what frames it: ※ 注 释 ※：
std::string bare(std::string_view line) {
  std::string kept;
  for (const char32_t c : baogao::to_utf32(line)) {
    static constexpr std::u32string_view frame = U" ※*：:【】[]《》";
    if (frame.find(c) == std::u32string_view::npos) baogao::append_utf8(kept, c);
  }
  return kept;
}

bool is_top(const Heading& heading) {
  return heading.kind == Kind::han || heading.kind == Kind::roman || heading.is_part();
}

// The marked heading of a paragraph.
const Heading* heading_at(const Headings& marked, std::size_t paragraph) {
  const auto found =
      std::lower_bound(marked.begin(), marked.end(), paragraph,
                       [](const Heading& heading, std::size_t p) { return heading.paragraph < p; });
  return found != marked.end() && found->paragraph == paragraph ? &*found : nullptr;
}

class FormReader {
 public:
  FormReader(const Document& document, const Headings& marked, const Stretches& stretches)
      : document_(document), marked_(marked), stretches_(stretches) {
    const std::size_t size = document.paragraphs().size();
    while (first_ < size && stretches.nature(first_) != Nature::running) ++first_;
    last_ = size;
    while (last_ > first_ && stretches.nature(last_ - 1) != Nature::running) --last_;
  }

  // Short, in the midst of the text, behind a whole sentence or a head, before running text or a list's first
  // head.
  bool is_head(std::size_t p) const {
    if (p <= first_ || p + 1 >= last_ || stretches_.nature(p) != Nature::cell) return false;
    const std::u32string line = baogao::to_utf32(text_of(p));
    if (line.size() < shortest_by_form || line.size() > longest_by_form) return false;
    if (!is_words(text_of(p))) return false;
    const bool behind_sentence =
        (stretches_.nature(p - 1) == Nature::running && ends_sentence(text_of(p - 1))) ||
        heading_at(marked_, p - 1) != nullptr;
    if (!behind_sentence) return false;
    if (const Heading* next = heading_at(marked_, p + 1); next != nullptr) return next->section.number == 1;
    return stretches_.nature(p + 1) == Nature::running;
  }

 private:
  std::string_view text_of(std::size_t p) const {
    return document_.normalized().slice(document_.paragraphs()[p]);
  }

  const Document& document_;
  const Headings& marked_;
  const Stretches& stretches_;
  std::size_t first_ = 0, last_ = 0;  // running paragraphs; last_ is one behind
};

}  // namespace

UnnumberedHeads::UnnumberedHeads(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "unnumbered-heads.tsv", {"words", "match", "example"});
  for (const auto& row : table.rows()) {
    const Match match = row[1] == "whole" ? Match::whole : row[1] == "part" ? Match::part : Match::closing;
    if (match == Match::closing && row[1] != "closing") table.reject(row, "match is whole, part or closing");
    heads_.push_back({std::string(row[0]), match});
  }
}

bool UnnumberedHeads::is_known(std::string_view line) const {
  if (runs_on(line) || line.find("、") != std::string_view::npos) return false;
  // Years and 关于 in front are no part of the wording.
  std::string_view rest = line;
  while (!rest.empty() && (rest.front() >= '0' && rest.front() <= '9')) rest.remove_prefix(1);
  for (const std::string_view lead : {"年度", "年", "关于"}) {
    if (rest.starts_with(lead)) rest.remove_prefix(lead.size());
  }
  return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) {
    return head.match == Match::whole  ? rest == head.words
           : head.match == Match::part ? rest.find(head.words) != std::string_view::npos
                                       : false;
  });
}

bool UnnumberedHeads::is_closing(std::string_view line) const {
  if (line.size() > longest_closing) return false;
  const std::string words = bare(line);
  return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) {
    if (head.match != Match::closing) return false;
    return words == head.words || (head.words.size() > shortest_closing && words.ends_with(head.words));
  });
}

Headings UnnumberedHeads::find(const Document& document, const std::vector<std::size_t>& plain,
                               const Headings& marked, const Stretches& stretches) const {
  const auto text_of = [&](std::size_t p) { return document.normalized().slice(document.paragraphs()[p]); };
  const auto first_numbered = std::find_if(marked.begin(), marked.end(), is_top);
  const bool numbered = first_numbered != marked.end();
  const FormReader form(document, marked, stretches);
  std::vector<std::size_t> known, restarts, formed, closing;
  for (const std::size_t p : plain) {
    const std::string_view text = text_of(p);
    if (is_closing(text)) {
      closing.push_back(p);
      continue;
    }
    if (baogao::to_utf32(text).size() < 3) continue;
    if (is_known(text)) known.push_back(p);
    const Heading* const next = heading_at(marked, p + 1);
    if (next != nullptr && is_top(*next) && next->section.number == 1 && is_words(text))
      restarts.push_back(p);
    if (!numbered && form.is_head(p)) formed.push_back(p);
  }
  std::vector<std::size_t> taken;
  // Numbered heads may stand under unnumbered ones (工作回顾, then 一、 in the plan), never around them.
  if (!numbered || (known.size() > 1 && known.front() < first_numbered->paragraph)) taken = known;
  if (restarts.size() > 1) taken.insert(taken.end(), restarts.begin(), restarts.end());
  if (formed.size() > 1) taken.insert(taken.end(), formed.begin(), formed.end());
  std::sort(taken.begin(), taken.end());
  taken.erase(std::unique(taken.begin(), taken.end()), taken.end());

  const std::size_t begin =
      std::min(taken.empty() ? document.paragraphs().size() : taken.front(),
               marked.empty() ? document.paragraphs().size() : marked.front().paragraph);
  Headings found;
  for (const std::size_t p : taken) {
    found.push_back(unmarked_heading(document, p, 1));
    const Heading* const next = heading_at(marked, p + 1);
    found.back().above = next != nullptr && is_top(*next) && next->section.number == 1;
  }
  // Notes stand under tables, too: those of the report come behind its last head.
  const auto last_top = std::find_if(marked.rbegin(), marked.rend(), is_top);
  const std::size_t end = last_top == marked.rend() ? begin : last_top->paragraph;
  for (const std::size_t p : closing) {
    const bool is_note = bare(text_of(p)).size() <= longest_note;
    if (p <= (is_note ? end : begin) || stretches.nature(p) != Nature::cell) continue;
    found.push_back(unmarked_heading(document, p, 1));
    found.back().closing = true;
    found.back().section.title = bare(found.back().section.title);
  }
  std::stable_sort(found.begin(), found.end(), stands_before);
  return found;
}
