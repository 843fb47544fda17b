// Sentences that stand in several reports: found by MinHash over pairs of neighbouring characters, shown by
// exact alignment. What stands in most reports of a kind is boilerplate and no copy.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "baogao/judge/likeness.hpp"
#include "baogao/text/characters.hpp"
#include "compare/comparing.hpp"

namespace baogao {
namespace {

constexpr std::size_t shortest_sentence = 16;  // Han characters: below, anybody writes it so
constexpr std::size_t shortest_passage = 45;   // characters of a passage that is shown
constexpr std::size_t bands = 8, rows = 3;     // of the MinHash signature
constexpr std::size_t largest_bucket = 60;     // sentences that are compared with each other
constexpr std::size_t largest_cluster =
    16;                        // reports that are paired with each other; of more, each with the first
constexpr double alike = 0.8;  // share of pairs in common
constexpr std::uint32_t none = UINT32_MAX;

std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xFF51AFD7ED558CCDU;
  x ^= x >> 33;
  x *= 0xC4CEB9FE1A85EC53U;
  return x ^ x >> 33;
}

// A sentence that is told apart from others, wherever it stands.
struct Distinct {
  std::vector<std::uint64_t> pairs;  // of its Han, sorted
  std::uint64_t digits = 0;          // a hash of its figures
  std::uint32_t cluster = none;
};

struct Occurrence {
  std::uint32_t report, sentence, distinct;
};

class ReuseFinder {
 public:
  ReuseFinder(const std::vector<ReportDigest>& digests, Comparison& comparison)
      : digests_(digests), comparison_(comparison) {}

  void run() {
    collect();
    cluster();
    tell_boilerplate();
    pair_up();
    align();
  }

 private:
  void collect() {
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    sentence_of_.resize(digests_.size());
    for (std::uint32_t r = 0; r < digests_.size(); ++r) {
      const ReportDigest& digest = digests_[r];
      sentence_of_[r].assign(digest.sentences.size(), none);
      for (std::uint32_t s = 0; s < digest.sentences.size(); ++s) {
        // The opening says the same every year.
        if (digest.sentences[s].section < 0 && !digest.report.sections.empty()) continue;
        const Span text = digest.sentences[s].text;
        // Headings and the rows of forms are the same every year.
        const std::string_view words = std::string_view(digest.normalized).substr(text.start, text.size());
        if (!words.ends_with("。") && !words.ends_with("！") && !words.ends_with("？")) continue;
        std::u32string kept;
        for (const char32_t c : to_utf32(words)) {
          if (is_han(c) || is_digit(c)) kept += c;
        }
        const auto han = std::count_if(kept.begin(), kept.end(), is_han);
        if (static_cast<std::size_t>(han) < shortest_sentence) continue;
        std::uint64_t hash = 0;
        for (const char32_t c : kept) hash = mix(hash ^ c);
        const auto [found, fresh] = known.emplace(hash, static_cast<std::uint32_t>(distinct_.size()));
        if (fresh) distinct_.push_back(tell_apart(kept));
        sentence_of_[r][s] = found->second;
        occurrences_.push_back({r, s, found->second});
      }
    }
  }

  static Distinct tell_apart(const std::u32string& text) {
    Distinct distinct;
    char32_t last = 0;
    for (const char32_t c : text) {
      if (!is_han(c)) {
        distinct.digits = mix(distinct.digits ^ c);
        continue;
      }
      if (last != 0) distinct.pairs.push_back(static_cast<std::uint64_t>(last) << 32 | c);
      last = c;
    }
    std::vector<std::uint64_t>& pairs = distinct.pairs;
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return distinct;
  }

  // Sentences whose signatures agree in a band and that have enough in common are one.
  void cluster() {
    std::vector<std::uint32_t> leader(distinct_.size());
    for (std::uint32_t i = 0; i < leader.size(); ++i) leader[i] = i;
    const auto find = [&](std::uint32_t i) {
      while (leader[i] != i) i = leader[i] = leader[leader[i]];
      return i;
    };
    for (std::size_t band = 0; band < bands; ++band) {
      std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets;
      for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
        std::uint64_t key = band;
        for (std::size_t row = 0; row < rows; ++row) {
          const std::uint64_t seed = mix(band * rows + row + 1);
          std::uint64_t least = UINT64_MAX;
          for (const std::uint64_t pair : distinct_[i].pairs) least = std::min(least, mix(pair ^ seed));
          key = mix(key ^ least);
        }
        std::vector<std::uint32_t>& bucket = buckets[key];
        if (bucket.size() >= largest_bucket) continue;
        for (const std::uint32_t other : bucket) {
          if (find(other) == find(i) || !are_alike(distinct_[other].pairs, distinct_[i].pairs)) continue;
          leader[find(i)] = find(other);
        }
        bucket.push_back(i);
      }
    }
    for (std::uint32_t i = 0; i < distinct_.size(); ++i) distinct_[i].cluster = find(i);
  }

  static bool are_alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const std::size_t less = std::min(a.size(), b.size()), more = std::max(a.size(), b.size());
    if (static_cast<double>(less) < alike * static_cast<double>(more)) return false;
    return likeness(a, b) >= alike;
  }

  // Clusters of most reports of a kind, and where the others stand.
  void tell_boilerplate() {
    std::map<std::string, std::size_t> of_kind;
    for (const ReportDigest& digest : digests_) ++of_kind[digest.report.identity.kind];
    for (const Occurrence& occurrence : occurrences_)
      members_[distinct_[occurrence.distinct].cluster].push_back(occurrence);
    constexpr std::size_t fewest = 4;  // reports
    for (auto& [cluster, members] : members_) {
      std::set<std::uint32_t> reports;
      for (const Occurrence& member : members) reports.insert(member.report);
      const std::size_t all = of_kind[digests_[members.front().report].report.identity.kind];
      if (reports.size() < fewest || 2 * reports.size() <= all) continue;
      const Occurrence& first = members.front();
      const Span text = digests_[first.report].sentences[first.sentence].text;
      comparison_.boilerplate.push_back(
          {digests_[first.report].normalized.substr(text.start, text.size()), reports.size()});
      boilerplate_.insert(cluster);
    }
    std::stable_sort(comparison_.boilerplate.begin(), comparison_.boilerplate.end(),
                     [](const Boilerplate& a, const Boilerplate& b) { return a.reports > b.reports; });
  }

  // The pairs of reports that have sentences in common: earlier, later.
  void pair_up() {
    for (const auto& [cluster, members] : members_) {
      if (members.size() < 2 || boilerplate_.contains(cluster)) continue;
      std::vector<std::uint32_t> reports;
      for (const Occurrence& member : members) reports.push_back(member.report);
      std::sort(reports.begin(), reports.end());
      reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
      const bool many = reports.size() > largest_cluster;
      for (std::size_t i = 0; i < (many ? 1 : reports.size()); ++i) {
        for (std::size_t k = i + 1; k < reports.size(); ++k) {
          auto [a, b] = std::pair(reports[i], reports[k]);
          if (digests_[b].year < digests_[a].year) std::swap(a, b);
          ++shared_[std::pair(a, b)];
        }
      }
    }
  }

  // Runs of sentences of b that stand in a, in the order of a.
  void align() {
    for (const auto& [pair, count] : shared_) {
      const auto& [a, b] = pair;
      std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> in_a;
      for (std::uint32_t s = 0; s < sentence_of_[a].size(); ++s) {
        if (sentence_of_[a][s] != none) in_a[distinct_[sentence_of_[a][s]].cluster].push_back(s);
      }
      ReusePair reuse{a, b, 0, {}, {}};
      std::size_t copied = 0, all = 0;
      std::map<int, std::pair<std::size_t, std::size_t>> sections;
      struct Run {
        std::uint32_t a_first, a_last, b_first, b_last;
        bool exact;
      };
      std::vector<Run> runs;
      for (std::uint32_t s = 0; s < sentence_of_[b].size(); ++s) {
        const std::uint32_t distinct = sentence_of_[b][s];
        const DigestSentence& sentence = digests_[b].sentences[s];
        if (distinct == none) continue;
        ++all;
        ++sections[sentence.section].second;
        const std::uint32_t cluster = distinct_[distinct].cluster;
        const auto found = in_a.find(cluster);
        if (found == in_a.end() || boilerplate_.contains(cluster)) continue;
        // The same words with new figures are this year's report, no copy.
        std::vector<std::uint32_t> places;
        for (const std::uint32_t place : found->second) {
          if (distinct_[sentence_of_[a][place]].digits == distinct_[distinct].digits) places.push_back(place);
        }
        if (places.empty()) continue;
        ++copied;
        ++sections[sentence.section].first;
        // What goes on where the last one stood goes on; else its first place.
        std::uint32_t at = places.front();
        bool goes_on = false;
        if (!runs.empty() && s - runs.back().b_last <= 2) {
          const auto next = std::find_if(places.begin(), places.end(), [&](std::uint32_t place) {
            return place > runs.back().a_last && place - runs.back().a_last <= 2;
          });
          goes_on = next != places.end();
          if (goes_on) at = *next;
        }
        const bool exact = sentence_of_[a][at] == distinct;
        if (goes_on) {
          runs.back().a_last = at;
          runs.back().b_last = s;
          runs.back().exact = runs.back().exact && exact;
        } else {
          runs.push_back({at, at, s, s, exact});
        }
      }
      for (const Run& run : runs) {
        Passage passage;
        passage.a = {digests_[a].sentences[run.a_first].span.start,
                     digests_[a].sentences[run.a_last].span.end};
        passage.b = {digests_[b].sentences[run.b_first].span.start,
                     digests_[b].sentences[run.b_last].span.end};
        passage.sentences = run.b_last - run.b_first + 1;
        passage.exact = run.exact;
        if (passage.b.end - passage.b.start >= shortest_passage) reuse.passages.push_back(passage);
      }
      if (reuse.passages.empty() || all == 0) continue;
      reuse.share = static_cast<double>(copied) / static_cast<double>(all);
      for (const auto& [section, counts] : sections) {
        if (section >= 0 && counts.first > 0)
          reuse.section_shares[section] =
              static_cast<double>(counts.first) / static_cast<double>(counts.second);
      }
      comparison_.reuse.push_back(std::move(reuse));
    }
    std::stable_sort(comparison_.reuse.begin(), comparison_.reuse.end(),
                     [](const ReusePair& x, const ReusePair& y) { return x.share > y.share; });
  }

  const std::vector<ReportDigest>& digests_;
  Comparison& comparison_;
  std::vector<Distinct> distinct_;
  std::vector<Occurrence> occurrences_;
  std::vector<std::vector<std::uint32_t>> sentence_of_;       // by report: the distinct sentence
  std::map<std::uint32_t, std::vector<Occurrence>> members_;  // by cluster
  std::set<std::uint32_t> boilerplate_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared_;
};

}  // namespace

void compare_text(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  ReuseFinder(digests, comparison).run();
}

}  // namespace baogao
