#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

#include "compare/comparing.hpp"

namespace baogao {

struct Comparer::State {
  std::mutex adding;
  std::map<std::size_t, ReportDigest> digests;  // by position
  std::map<std::string, std::shared_ptr<const Profile>> profiles;
};

Comparer::Comparer() : state_(std::make_unique<State>()) {}
Comparer::~Comparer() = default;

void Comparer::add(const Document& report, std::size_t position) {
  std::shared_ptr<const Profile> profile;
  {
    const std::lock_guard lock(state_->adding);
    const std::string& kind = report.identity.kind;
    const auto known = state_->profiles.find(kind);
    if (known != state_->profiles.end()) {
      profile = known->second;
    } else {
      profile = kind.empty() ? nullptr : standard_profile(kind);
      state_->profiles.emplace(kind, profile);
    }
  }
  ReportDigest taken = digest(report, std::move(profile));
  const std::lock_guard lock(state_->adding);
  state_->digests.insert_or_assign(position, std::move(taken));
}

namespace {

// One report in two files, .docx and .txt: the same place and year, and nine of ten sentences.
bool is_duplicate(const ReportDigest& a, const ReportDigest& b) {
  const Identity &x = a.report.identity, &y = b.report.identity;
  if (x.kind != y.kind || x.place != y.place || x.year != y.year) return false;
  std::set<std::string_view> sentences;
  for (const DigestSentence& sentence : a.sentences)
    sentences.insert(std::string_view(a.normalized).substr(sentence.text.start, sentence.text.size()));
  std::size_t common = 0;
  for (const DigestSentence& sentence : b.sentences)
    common +=
        sentences.contains(std::string_view(b.normalized).substr(sentence.text.start, sentence.text.size()))
            ? 1U
            : 0U;
  return 10 * common >= 9 * std::max(a.sentences.size(), b.sentences.size()) && common > 0;
}

void leave_out_duplicates(std::vector<ReportDigest>& digests, Comparison& comparison) {
  std::vector<ReportDigest> kept;
  for (ReportDigest& digest : digests) {
    if (!kept.empty() && is_duplicate(kept.back(), digest)) {
      comparison.duplicates.emplace_back(digest.report.href, kept.size() - 1);
    } else {
      kept.push_back(std::move(digest));
    }
  }
  digests = std::move(kept);
}

}  // namespace

Comparison Comparer::finish(const Steps& steps) {
  std::vector<ReportDigest> digests;
  for (auto& [position, taken] : state_->digests) digests.push_back(std::move(taken));
  state_->digests.clear();
  // By kind, place and year, so that what belongs together stands together.
  std::stable_sort(digests.begin(), digests.end(), [](const ReportDigest& a, const ReportDigest& b) {
    const Identity &x = a.report.identity, &y = b.report.identity;
    return std::tie(x.kind, x.place, x.year, a.report.href) <
           std::tie(y.kind, y.place, y.year, b.report.href);
  });
  Comparison comparison;
  leave_out_duplicates(digests, comparison);
  compare_figures(digests, comparison);
  compare_sections(digests, comparison);
  compare_text(digests, comparison);
  compare_promises(digests, comparison);
  find_conflicts(digests, comparison);
  run_steps(steps, digests, comparison);
  for (ReportDigest& taken : digests) comparison.reports.push_back(std::move(taken.report));
  return comparison;
}

std::vector<YearPair> year_pairs(const std::vector<ReportDigest>& digests) {
  std::vector<YearPair> pairs;
  for (std::size_t i = 1; i < digests.size(); ++i) {
    const Identity &a = digests[i - 1].report.identity, &b = digests[i].report.identity;
    const bool next = a.kind == b.kind && a.place == b.place && !a.place.empty() && digests[i - 1].year > 0 &&
                      digests[i].year > digests[i - 1].year;
    if (next) pairs.push_back({i - 1, i});
  }
  return pairs;
}

}  // namespace baogao
