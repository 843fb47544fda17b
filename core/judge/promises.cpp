#include "baogao/judge/promises.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

namespace baogao {
namespace {

constexpr double detail_weight = 0.35;     // of what stands behind the title, beside the title
constexpr double behind_weight = 0.5;      // of what stands in the sentence behind
constexpr double usual_share = 0.3;        // of what stands behind a title that its answer repeats
constexpr std::size_t longest_title = 60;  // characters of a task that are looked for
constexpr std::size_t longest_details = 220;
constexpr double enough_for_done = 0.45;
constexpr std::size_t fewest_details = 10;  // pairs
constexpr double enough_for_mention = 0.175;

// Words that stand in every plan and tell no tasks apart.
class GeneralWords {
 public:
  GeneralWords() {
    const TableFile table(core_data_directory() / "general-words.tsv", {"word"});
    for (const auto& row : table.rows()) words_.insert(to_utf32(row[0]));
  }
  // The length of the one at the start; 0 for none.
  std::size_t at(std::u32string_view text) const {
    for (std::size_t size = std::min(longest, text.size()); size >= 2; --size) {
      if (words_.contains(std::u32string(text.substr(0, size)))) return size;
    }
    return 0;
  }

 private:
  static constexpr std::size_t longest = 5;
  std::unordered_set<std::u32string> words_;
};

using Pair = std::uint64_t;  // two neighbouring characters

struct Pairs {
  std::set<Pair> all;
  std::set<Pair> telling;  // outside of general words: 双招, 招双, 双引 of 进一步提升“双招双引”质效
  // Where a general word meets another or its neighbour: 会保 of 社会保障, 技创 of 科技创新.
  std::set<Pair> seams;
};

Pairs pairs_of(std::string_view text) {
  static const GeneralWords general;
  const std::u32string points = to_utf32(text);
  // Which general word each character belongs to, from 1; 0 for none.
  std::vector<int> word(points.size(), 0);
  int count = 0;
  for (std::size_t i = 0; i < points.size();) {
    const std::size_t size = general.at(std::u32string_view(points).substr(i));
    if (size > 0) {
      ++count;
      std::fill_n(word.begin() + static_cast<std::ptrdiff_t>(i), size, count);
    }
    i += std::max<std::size_t>(size, 1);
  }
  const auto counts = [](char32_t c) {
    return is_latin(c) || (is_han(c) && std::u32string_view(U"的了和与及在为对等各将要是把以").find(c) ==
                                            std::u32string_view::npos);
  };
  Pairs pairs;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    if (!counts(points[i]) || !counts(points[i + 1])) continue;
    const Pair pair = static_cast<Pair>(points[i]) << 32 | points[i + 1];
    pairs.all.insert(pair);
    if (word[i] == 0 && word[i + 1] == 0) pairs.telling.insert(pair);
    if (word[i] != word[i + 1]) pairs.seams.insert(pair);
  }
  return pairs;
}

std::string_view cut(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < characters; ++count) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return text.substr(0, at);
}

}  // namespace

struct Answers::Index {
  std::vector<ResultSentence> sentences;
  std::vector<double> lengths;  // in pairs
  double usual_length = 1;
  std::unordered_map<Pair, std::vector<std::uint32_t>> where;

  // The rarer, the more it tells; what stands nowhere tells as much as what stands once.
  double weight(Pair pair) const {
    const auto found = where.find(pair);
    const double count =
        std::max<double>(1, found == where.end() ? 0 : static_cast<double>(found->second.size()));
    return std::log((static_cast<double>(sentences.size()) + 1) / (count + 0.5)) + 0.1;
  }
};

std::vector<ResultSentence> results_of(const Document& document) {
  std::vector<ResultSentence> results;
  const std::string_view all = document.normalized().text();
  // The report's own title is no result, though it says 法治.
  const auto heads_the_report = [&](Span source) {
    return std::ranges::any_of(document.found.elements, [&](const DocumentElement& element) {
      return element.kind == "title" && element.span.overlaps(source);
    });
  };
  // 同时，我们也清醒地看到…; …仍面临不少困难和挑战; not: 解决企业存在的困难.
  static const RE2 lead_in(
      "清醒地?(?:看到|认识)|困难和问题|问题和不足|主要表现在|"
      "(?:我们|也|还|仍|依然)[^。，；]{0,20}(?:面临|存在)[^。，；]{0,16}(?:困难|问题|挑战|短板|不足|差距)");
  bool shortcomings = false;
  for (const Span sentence : document.sentences()) {
    const Span source = document.to_source(sentence);
    const std::string_view text = document.normalized().slice(sentence);
    // 同时，我们也清醒看到…: to the end of the paragraph; thanks and whose thought guides are no results
    // either.
    if (sentence.start == 0 || all[sentence.start - 1] == '\n') shortcomings = false;
    shortcomings = shortcomings || RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), lead_in);
    const bool thanks =
        text.find("衷心感谢") != std::string_view::npos || text.find("崇高敬意") != std::string_view::npos;
    const bool spirit = text.find("为指导，") != std::string_view::npos ||
                        text.find("启示") != std::string_view::npos ||
                        text.find("思想为引领") != std::string_view::npos || text.starts_with("在此，");
    if (shortcomings || thanks || spirit || heads_the_report(source)) continue;
    const int section = document.section_at(source.start);
    if (section >= 0) {
      const Section& found = document.found.sections[static_cast<std::size_t>(section)];
      if (found.plan || found.problems) continue;
    }
    results.push_back({text, source});
  }
  return results;
}

Answers::Answers(std::vector<ResultSentence> results) : index_(std::make_unique<Index>()) {
  index_->sentences = std::move(results);
  double all = 0;
  for (std::uint32_t i = 0; i < index_->sentences.size(); ++i) {
    const std::set<Pair> pairs = pairs_of(index_->sentences[i].text).all;
    for (const Pair pair : pairs) index_->where[pair].push_back(i);
    index_->lengths.push_back(static_cast<double>(pairs.size()));
    all += static_cast<double>(pairs.size());
  }
  if (!index_->sentences.empty())
    index_->usual_length = std::max(1.0, all / static_cast<double>(index_->sentences.size()));
}

Answers::~Answers() = default;

PromiseAnswer Answers::find(std::string_view title, std::string_view details) const {
  const Pairs of_words = pairs_of(cut(title, longest_title));
  std::set<Pair> wanted = of_words.telling;
  // A seam tells where it stands in the report at all: 会保 of 社会保障, not 力提 of 大力提振.
  for (const Pair seam : of_words.seams) {
    if (index_->where.contains(seam)) wanted.insert(seam);
  }
  if (wanted.empty()) wanted = of_words.all;
  const std::set<Pair> more = pairs_of(cut(details, longest_details)).telling;
  // What each sentence holds of them; a sentence counts with the one behind it: 一是建设平台。平台于8月上线。
  using Scores = std::unordered_map<std::uint32_t, double>;
  Scores by_title, by_details;
  const auto gather = [&](const std::set<Pair>& pairs, const std::set<Pair>& without, Scores& scores) {
    double all = 0;
    for (const Pair pair : pairs) {
      if (without.contains(pair)) continue;
      const double worth = index_->weight(pair);
      all += worth;
      const auto places = index_->where.find(pair);
      if (places == index_->where.end()) continue;
      std::uint32_t last = UINT32_MAX;
      for (const std::uint32_t sentence : places->second) {
        if (sentence > 0 && sentence - 1 != last) scores[sentence - 1] += behind_weight * worth;
        scores[sentence] += worth;
        last = sentence;
      }
    }
    return all;
  };
  const double title_worth = gather(wanted, {}, by_title);
  // A few words behind the title tell nothing: 年内完成选址和设计。
  const double details_worth = more.size() < fewest_details ? 0 : gather(more, wanted, by_details);
  PromiseAnswer answer;
  if (title_worth <= 0) return answer;
  std::uint32_t best = 0;
  const auto consider = [&](std::uint32_t sentence) {
    const auto share = [&](const Scores& scores, double all) {
      const auto found = scores.find(sentence);
      return found == scores.end() || all <= 0 ? 0.0 : found->second / all;
    };
    // Long sentences hold words by chance.
    const double length = std::max(1.0, index_->lengths[sentence] / index_->usual_length);
    const double of_title = share(by_title, title_worth);
    const double of_details =
        std::min(1.0, share(by_details, details_worth) / usual_share / (0.7 + 0.3 * length));
    const double score = details_worth > 0
                             ? std::max(of_title * (0.9 - 0.05 * length),
                                        (1 - detail_weight) * of_title + detail_weight * of_details)
                             : of_title;
    if (score > answer.score || (score == answer.score && sentence < best)) {
      answer.score = score;
      best = sentence;
    }
  };
  for (const auto& [sentence, score] : by_title) consider(sentence);
  for (const auto& [sentence, score] : by_details) {
    if (!by_title.contains(sentence)) consider(sentence);
  }
  answer.score = std::min(1.0, answer.score);
  if (answer.score >= enough_for_done) {
    answer.outcome = PromiseAnswer::Outcome::done;
  } else if (answer.score >= enough_for_mention) {
    answer.outcome = PromiseAnswer::Outcome::mentioned;
  }
  if (answer.outcome == PromiseAnswer::Outcome::silent) return answer;
  // Where the sentence behind holds more of the title by itself, that one answers.
  const auto own = [&](std::uint32_t sentence) {
    double worth = 0;
    for (const Pair pair : wanted) {
      const auto places = index_->where.find(pair);
      if (places != index_->where.end() &&
          std::binary_search(places->second.begin(), places->second.end(), sentence))
        worth += index_->weight(pair);
    }
    return worth;
  };
  if (best + 1 < index_->sentences.size() && own(best + 1) > own(best)) ++best;
  answer.span = index_->sentences[best].span;
  return answer;
}

}  // namespace baogao
