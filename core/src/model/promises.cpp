#include "baogao/promises.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "baogao/characters.hpp"

namespace baogao {
namespace {

using Pair = std::uint64_t;  // two neighbouring Han characters

// Words of every plan, which tell no two tasks apart.
constexpr std::u32string_view common_words[] = {
    U"推进", U"加强", U"深化", U"实施", U"开展", U"推动", U"工作", U"建设", U"健全", U"完善",
    U"提升", U"加快", U"全面", U"进一", U"一步", U"深入", U"持续", U"落实", U"做好", U"抓好",
    U"着力", U"全年", U"强化", U"优化", U"促进", U"发展", U"提高", U"达到", U"以上", U"以下",
    U"左右", U"以内", U"年底", U"底前", U"力争", U"不断", U"大力", U"积极", U"坚持", U"扎实",
    U"切实", U"有效", U"继续", U"确保", U"实现", U"完成"};

Pair pair_of(char32_t a, char32_t b) { return static_cast<Pair>(a) << 32 | b; }

// The different pairs of a text in order of their first place, without common ones.
std::vector<Pair> pairs_of(std::u32string_view text) {
  static const std::unordered_set<Pair> common = [] {
    std::unordered_set<Pair> pairs;
    for (const std::u32string_view word : common_words) pairs.insert(pair_of(word[0], word[1]));
    return pairs;
  }();
  std::vector<Pair> pairs;
  std::unordered_set<Pair> seen;
  const auto counts = [](char32_t c) {
    return (is_han(c) &&
            std::u32string_view(U"的了和与及在为对等各将要是把以").find(c) == std::u32string_view::npos) ||
           is_latin(c);
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (!counts(text[i]) || !counts(text[i + 1])) continue;
    const Pair pair = pair_of(text[i], text[i + 1]);
    if (!common.contains(pair) && seen.insert(pair).second) pairs.push_back(pair);
  }
  return pairs;
}

constexpr std::size_t longest_title = 60;  // characters of a task that are looked for
constexpr std::size_t shortest_title = 5;  // different pairs: below, the next sentence is taken along
constexpr double enough_for_done = 0.5;
constexpr double enough_for_mention = 0.3;

}  // namespace

struct Answers::Index {
  std::vector<ResultSentence> sentences;
  std::unordered_map<Pair, std::vector<std::uint32_t>> where;

  struct Best {
    std::uint32_t sentence = 0;
    double score = 0;
  };
  // The sentence that holds most of the words; a sentence counts with the one behind it: 一是建设平台。平台于8月上线。
  Best best(const std::vector<Pair>& wanted) const {
    double all = 0;
    std::unordered_map<std::uint32_t, double> scores;
    for (const Pair pair : wanted) {
      const double worth = weight(pair);
      all += worth;
      const auto places = where.find(pair);
      if (places == where.end()) continue;
      std::uint32_t last = UINT32_MAX;
      for (const std::uint32_t sentence : places->second) {
        if (sentence > 0 && sentence - 1 != last) scores[sentence - 1] += worth * 0.999;
        scores[sentence] += worth;
        last = sentence;
      }
    }
    Best found;
    for (const auto& [sentence, score] : scores) {
      if (score > found.score || (score == found.score && sentence < found.sentence)) found = {sentence, score};
    }
    found.score = all > 0 ? std::min(1.0, found.score / all) : 0;
    return found;
  }

  double weight(Pair pair) const {
    const auto found = where.find(pair);
    const auto frequency = static_cast<double>(found == where.end() ? 0 : found->second.size());
    return std::log((static_cast<double>(sentences.size()) + 1) / (frequency + 0.5)) + 0.1;
  }
};

std::vector<ResultSentence> results_of(const Document& document) {
  std::vector<ResultSentence> results;
  for (const Span sentence : document.sentences()) {
    const Span source = document.to_source(sentence);
    const int section = document.section_at(source.start);
    if (section >= 0) {
      const Section& found = document.found.sections[static_cast<std::size_t>(section)];
      if (found.plan || found.problems) continue;
    }
    results.push_back({document.normalized().slice(sentence), source});
  }
  return results;
}

Answers::Answers(std::vector<ResultSentence> results) : index_(std::make_unique<Index>()) {
  index_->sentences = std::move(results);
  for (std::uint32_t i = 0; i < index_->sentences.size(); ++i) {
    for (const Pair pair : pairs_of(to_utf32(index_->sentences[i].text))) index_->where[pair].push_back(i);
  }
}

Answers::~Answers() = default;

PromiseAnswer Answers::find(std::string_view words, std::string_view details) const {
  const auto cut = [](std::string_view text) {
    std::u32string points = to_utf32(text);
    if (points.size() > longest_title) points.resize(longest_title);
    return points;
  };
  const std::u32string title = cut(words), more = cut(details);
  std::vector<Pair> wanted = pairs_of(title);
  if (wanted.size() < shortest_title && !more.empty()) wanted = pairs_of(title + U"。" + more);
  Index::Best best = index_->best(wanted);
  // A general title, and what is to be done behind it: 加强全周期管理。开展后评估，6月底前完成清理。
  const std::vector<Pair> detailed = pairs_of(more);
  if (detailed.size() >= shortest_title) {
    const Index::Best other = index_->best(detailed);
    if (other.score > best.score) best = other;
  }
  PromiseAnswer answer;
  answer.score = best.score;
  if (answer.score >= enough_for_done) {
    answer.outcome = PromiseAnswer::Outcome::done;
  } else if (answer.score >= enough_for_mention) {
    answer.outcome = PromiseAnswer::Outcome::mentioned;
  }
  if (answer.outcome != PromiseAnswer::Outcome::silent) answer.span = index_->sentences[best.sentence].span;
  return answer;
}

}  // namespace baogao
