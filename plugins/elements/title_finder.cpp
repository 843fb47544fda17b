#include "title_finder.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "baogao/base/table_file.hpp"

using baogao::Document;
using baogao::Span;

namespace {

constexpr std::size_t longest_line = 240;  // bytes
constexpr std::size_t most_lines = 5;
constexpr int best_rank = 3;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

bool ends_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.ends_with(word); });
}
bool starts_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}
bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

// What stands behind a title on its line: a note's mark, the year again, the site, the meeting in brackets.
std::string_view without_tail(std::string_view line) {
  static const RE2 tail(R"(^(.*?\S)\s*(?:[\[〔【]\d+[\]〕】]|[①-⑳]|\s(?:19|20)\d\d)$)");
  static const RE2 meeting(R"(^(.+?)[（(][^（）()]*(?:会议|\d月|届)[^（）()]*[）)]?$)");
  static const RE2 site(
      R"(^(.*?(?:报告|公报|总结|决算|草案|预算)(?:[（(][^（）()]{1,20}[）)])?)\s*[-_|—－].*)");
  re2::StringPiece kept;
  for (const RE2* pattern : {&site, &meeting, &tail}) {
    if (RE2::FullMatch(piece(line), *pattern, &kept)) line = {kept.data(), kept.size()};
  }
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

// What a page sets before a title: a note's mark, the site, the province in brackets.
std::string_view without_lead(std::string_view line) {
  static const RE2 lead(
      R"(^(?:[\[〔【]\d+[\]〕】]\s*|[（(][^（）()]{2,20}[）)]|[^-_|↓]{2,60}[-_|↓]\s*)((?:关于|(?:19|20)\d\d|\p{Han}).*)$)");
  re2::StringPiece kept;
  if (RE2::FullMatch(piece(line), lead, &kept)) line = {kept.data(), kept.size()};
  return line;
}

// （书面）, （草案） behind the last word; a site's (河南省) before the first.
std::string_view without_brackets(std::string_view title) {
  static const RE2 brackets(R"(^(.+?)[（(]([^（）()]{1,30})[）)]$)");
  re2::StringPiece before, within;
  if (RE2::FullMatch(piece(title), brackets, &before, &within) && within != "草案")
    return {before.data(), before.size()};
  if (title.ends_with("（草案）") || title.ends_with("(草案)"))
    title.remove_suffix(title.ends_with(")") ? 1 : std::string_view("）").size());
  return title;
}

}  // namespace

TitleFinder::TitleFinder(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "title-words.tsv", {"words", "role", "example"});
  const std::map<std::string_view, std::vector<std::string>*> roles = {
      {"end", &words_.end},     {"open", &words_.open},   {"subject", &words_.subject},
      {"joint", &words_.joint}, {"never", &words_.never}, {"furniture", &words_.furniture}};
  for (const auto& row : table.rows()) {
    const auto role = roles.find(row[1]);
    if (role == roles.end()) table.reject(row, "role is end, open, subject, joint, never or furniture");
    if (row[2].find(row[0]) == std::string_view::npos)
      table.reject(row, "the example does not show the words");
    role->second->emplace_back(row[0]);
  }
}

bool TitleFinder::may_be_part(std::string_view line) const {
  static const RE2 no_part(
      R"(^(?:[—─-]|各位|（?\d{4}年\d+月|\d+$|[（(][一二三四五六七八九十]+[）)])|[:：]$|[….·]{4})");
  return !line.empty() && line.size() <= longest_line && !has_any(line, words_.never) &&
         !starts_with_any(line, words_.furniture) && !RE2::PartialMatch(piece(line), no_part);
}

bool TitleFinder::begins(std::string_view line) const {
  static const RE2 start(
      R"(^(?:[（(][^（）()]{2,20}[）)])?(?:关于|(?:19|20)\d\d\s*年|二[〇○零]|中共|[\p{Han} ]{2,20}(?:19|20)\d\d\s*年|[\p{Han} ]{2,30}关于))");
  static const RE2 whose(R"(^[\p{Han} ]{2,20}(?:省|市|州|盟|县|旗|区|人民政府|委员会)$)");
  return RE2::PartialMatch(piece(line), start) || RE2::FullMatch(piece(line), whose);
}

int TitleFinder::rank(std::string_view title) const {
  static const RE2 full(R"((?:19|20)\d\d\s*年|〇|○|关于)");
  const bool is_full = RE2::PartialMatch(piece(title), full);
  const bool about_report = has_any(title, words_.subject);
  return about_report ? (is_full ? best_rank : 2) : is_full ? 1 : 0;
}

// A title goes on until it ends like one, and further where the next line goes on with it.
std::optional<TitleFinder::Candidate> TitleFinder::title_from(const Document& document,
                                                              const std::vector<Span>& lines,
                                                              std::size_t first) const {
  const auto text = [&](std::size_t i) { return document.normalized().slice(lines[i]); };
  std::optional<Candidate> found;
  std::string joined;
  const bool growing = begins(text(first));
  std::size_t start = lines[first].start;
  for (std::size_t i = first; i < lines.size() && i < first + most_lines; ++i) {
    const std::string_view line = text(i);
    std::string_view words = without_tail(line);
    if (i == first) {
      const std::string_view whole = words;
      words = without_lead(words);
      start += whole.size() - words.size();
    }
    if (!may_be_part(words)) break;
    if (i > first) {
      // A line that begins a title of its own, or names who speaks, goes on with nothing that is whole.
      const bool goes_on = starts_with_any(words, words_.joint) || joined.ends_with("和") ||
                           joined.ends_with("与") || joined.ends_with("及") || joined.ends_with("、");
      const bool completes = !found && ends_with_any(without_brackets(words), words_.end);
      static const RE2 restates(R"(^(?:关于|(?:19|20)\d\d\s*年))");
      const bool starts_anew = RE2::PartialMatch(piece(words), restates);
      if (!growing || (starts_anew && words.starts_with("关于"))) break;
      if (found && !goes_on) {
        // 关于深圳市2025年国民经济和社会发展计划 / 执行情况与2026年计划草案的报告
        const bool was_open = ends_with_any(without_brackets(joined), words_.open);
        if (!was_open || starts_anew || !ends_with_any(without_brackets(words), words_.end)) break;
      } else if (!found && !goes_on && !completes) {
        static const RE2 speaker(R"((?:局|厅|委|政府|会|院|部|长|任)(?:[\p{Han} ]{0,12})?$)");
        if (joined.size() > longest_line || (!begins(joined) && RE2::PartialMatch(piece(words), speaker)))
          break;
      }
    } else if (const auto label = words.find("："); label != std::string_view::npos && label < 12) {
      break;
    }
    joined.append(words);
    const std::string_view core = without_brackets(joined);
    if (ends_with_any(core, words_.end) || ends_with_any(core, words_.open)) {
      const auto ahead = static_cast<std::size_t>(words.data() - line.data());
      found = Candidate{{start, lines[i].start + ahead + words.size()}, rank(joined)};
      // Whole, unless brackets or the rest of a broken line follow.
      if (words.size() < line.size() && i > first) break;
    }
  }
  return found;
}

std::optional<Span> TitleFinder::find(const Document& document, const std::vector<Span>& opening,
                                      const std::vector<Span>& taken) const {
  std::vector<Span> lines;
  for (const Span line : opening) {
    const bool is_taken =
        std::any_of(taken.begin(), taken.end(), [&](Span span) { return span.overlaps(line); });
    lines.push_back(is_taken ? Span{line.start, line.start} : line);
  }
  std::optional<Candidate> best;
  const auto consider = [&](const std::optional<Candidate>& found) {
    if (found && (!best || found->rank > best->rank)) best = found;
  };
  for (std::size_t i = 0; i < lines.size() && !(best && best->rank == best_rank); ++i) {
    const std::string_view line = document.normalized().slice(lines[i]);
    // 标题：禾溪县2024年政府工作报告——在…会议上
    static const RE2 labelled(R"(^标\s*题\s*[:：]\s*(\S.*?)\s*(?:——.*)?$)");
    re2::StringPiece group;
    if (RE2::FullMatch(piece(line), labelled, &group)) {
      const std::string_view title = without_tail({group.data(), group.size()});
      const auto offset = static_cast<std::size_t>(title.data() - line.data());
      const int how = rank(title);
      consider(Candidate{{lines[i].start + offset, lines[i].start + offset + title.size()}, how});
      continue;
    }
    if (best && line.find("。") != std::string_view::npos) break;
    consider(title_from(document, lines, i));
  }
  if (!best) return std::nullopt;
  return best->span;
}
