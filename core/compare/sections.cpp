// Who has which part of its kind, and what became of sections between two years.

#include <algorithm>
#include <map>
#include <set>

#include "baogao/text/characters.hpp"
#include "compare/comparing.hpp"

namespace baogao {
namespace {

// Neighbouring characters without digits and blanks, sorted: what two texts can have in common.
std::vector<std::uint64_t> pairs_of(std::string_view text, std::size_t most) {
  std::u32string kept;
  for (const char32_t c : to_utf32(text)) {
    if (is_han(c)) kept += c;
    if (kept.size() > most) break;
  }
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i + 1 < kept.size(); ++i)
    pairs.push_back(static_cast<std::uint64_t>(kept[i]) << 32 | kept[i + 1]);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

double common_share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

void fill_matrix(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  std::map<std::string, std::vector<std::size_t>> by_kind;
  for (std::size_t i = 0; i < digests.size(); ++i) {
    const bool has_form =
        digests[i].profile && (digests[i].year == 0 || digests[i].year >= digests[i].profile->since);
    if (has_form) by_kind[digests[i].report.identity.kind].push_back(i);
  }
  for (const auto& [kind, members] : by_kind) {
    const Profile& profile = *digests[members.front()].profile;
    for (std::size_t p = 0; p < profile.parts.size(); ++p) {
      PartRow row{kind, profile.parts[p].id, profile.parts[p].name, profile.parts[p].required, {}};
      for (const std::size_t member : members) {
        const PartPlace& place = digests[member].parts[p];
        PartCell cell;
        cell.report = member;
        cell.section = place.section;
        using State = PartPlace::State;
        cell.state = place.state == State::present   ? "present"
                     : place.state == State::missing ? "missing"
                                                     : "moved";
        if (place.state != State::missing && place.state != State::elsewhere && place.section >= 0) {
          const ComparedSection& section =
              digests[member].report.sections[static_cast<std::size_t>(place.section)];
          cell.characters = section.until - section.span.end;
        }
        row.cells.push_back(std::move(cell));
      }
      comparison.parts.push_back(std::move(row));
    }
  }
}

// The sections of the first two levels of two years, matched by part, title and content.
class SectionMatcher {
 public:
  SectionMatcher(const std::vector<ReportDigest>& digests, Comparison& comparison)
      : digests_(digests), comparison_(comparison) {}

  void match(const YearPair& years) {
    const std::vector<Item> a = items_of(years.earlier), b = items_of(years.later);
    struct Pair {
      double score;
      std::size_t i, k;
      const char* why;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t k = 0; k < b.size(); ++k) {
        // The second level below one part only: what was planned is not what was done.
        if (a[i].level != b[k].level || (a[i].level > 1 && a[i].part != b[k].part)) continue;
        const double title = common_share(a[i].title, b[k].title),
                     content = common_share(a[i].content, b[k].content);
        const bool part = a[i].part >= 0 && a[i].part == b[k].part && a[i].level == 1;
        const double score = part ? 1 : std::max(title, content);
        if (score >= least)
          pairs.push_back({score, i, k, part ? "part" : title >= content ? "title" : "content"});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& x, const Pair& y) { return x.score > y.score; });
    std::vector<int> match_a(a.size(), -1), match_b(b.size(), -1);
    std::vector<const Pair*> chosen(a.size(), nullptr);
    for (const Pair& pair : pairs) {
      if (match_a[pair.i] >= 0 || match_b[pair.k] >= 0) continue;
      match_a[pair.i] = static_cast<int>(pair.k);
      match_b[pair.k] = static_cast<int>(pair.i);
      chosen[pair.i] = &pair;
    }
    int last = -1;
    for (std::size_t i = 0; i < a.size(); ++i) {
      SectionChange change{years.earlier, years.later, "", a[i].section, -1, 0, ""};
      if (match_a[i] >= 0) {
        const Item& other = b[static_cast<std::size_t>(match_a[i])];
        const bool moved = match_a[i] < last;
        last = std::max(last, match_a[i]);
        change.b_section = other.section;
        change.score = chosen[i]->score;
        change.why = chosen[i]->why;
        change.type = moved ? "moved" : a[i].title == other.title ? "same" : "renamed";
      } else {
        // Its matter went into a section that has another predecessor.
        const int into = most_alike(a[i], b);
        change.type = into >= 0 ? "merged" : "dropped";
        if (into >= 0) change.b_section = b[static_cast<std::size_t>(into)].section;
      }
      comparison_.section_changes.push_back(std::move(change));
    }
    for (std::size_t k = 0; k < b.size(); ++k) {
      if (match_b[k] >= 0) continue;
      const int from = most_alike(b[k], a);
      SectionChange change{years.earlier, years.later, from >= 0 ? "split" : "added", -1, b[k].section, 0,
                           "content"};
      if (from >= 0) change.a_section = a[static_cast<std::size_t>(from)].section;
      comparison_.section_changes.push_back(std::move(change));
    }
  }

 private:
  static constexpr double least = 0.35;  // of what title or content have in common
  static constexpr double alike_matter = 0.3;

  struct Item {
    int section, level, part;
    std::vector<std::uint64_t> title, content;
  };

  std::vector<Item> items_of(std::size_t report) const {
    const ReportDigest& digest = digests_[report];
    std::vector<Item> items;
    int part = -1;                              // of the section of the first level
    constexpr std::size_t most_content = 3000;  // characters
    for (std::size_t s = 0; s < digest.report.sections.size(); ++s) {
      const ComparedSection& section = digest.report.sections[s];
      if (section.level > 2) continue;
      const int level = std::max(section.level, 1);  // 第一部分 and 一、 answer each other
      if (level == 1) part = -1;
      Item item{static_cast<int>(s), level, -1, pairs_of(section.title, most_content), {}};
      for (std::size_t p = 0; p < digest.parts.size(); ++p) {
        if (digest.parts[p].section == item.section && digest.parts[p].state == PartPlace::State::present)
          part = static_cast<int>(p);
      }
      item.part = part;
      std::string content;
      for (const DigestSentence& sentence : digest.sentences) {
        if (sentence.span.start >= section.span.end && sentence.span.end <= section.until)
          content += digest.normalized.substr(sentence.text.start, sentence.text.size());
        if (content.size() > 3 * most_content) break;
      }
      item.content = pairs_of(content, most_content);
      items.push_back(std::move(item));
    }
    return items;
  }

  static int most_alike(const Item& item, const std::vector<Item>& others) {
    int best = -1;
    double most = alike_matter;
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (others[i].level != item.level || (item.level > 1 && others[i].part != item.part)) continue;
      const double like = common_share(item.content, others[i].content);
      if (like <= most) continue;
      most = like;
      best = static_cast<int>(i);
    }
    return best;
  }

  const std::vector<ReportDigest>& digests_;
  Comparison& comparison_;
};

}  // namespace

void compare_sections(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  fill_matrix(digests, comparison);
  SectionMatcher matcher(digests, comparison);
  for (const YearPair& years : year_pairs(digests)) matcher.match(years);
}

}  // namespace baogao
