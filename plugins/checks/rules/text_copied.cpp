// text.copied: sentences taken over from an earlier report: paragraphs that were, and the share of each
// section.

#include <algorithm>
#include <string>
#include <unordered_map>

#include "../text_views.hpp"
#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Section;
using baogao::Span;

namespace {

constexpr std::size_t shortest_sentence = 36;  // bytes: below, anybody writes it so
constexpr std::size_t shortest_passage = 150;  // bytes: a passage that somebody took over

struct Twin {
  const Document* report;
  Span span;  // of its normalized text
};

class Copies {
 public:
  Copies(const baogao::Draft& draft, Findings& findings) : report_(draft.report), findings_(findings) {
    for (const Document* previous : draft.previous) {
      for (const Span sentence : previous->sentences()) {
        const std::string_view words = previous->normalized().slice(sentence);
        earlier_.emplace(words, Twin{previous, sentence});
      }
    }
  }

  void run() {
    const std::size_t first = report_.found.sections.empty() ? 0 : report_.found.sections.front().span.start;
    for (const Span paragraph : report_.paragraphs()) {
      // The opening says the same every year.
      if (report_.to_source(paragraph).start >= first) check_paragraph(paragraph);
    }
    for (const Section& section : report_.found.sections) {
      if (section.level == 1) check_section(section);
    }
  }

 private:
  const Twin* twin_of(Span sentence) const {
    const auto found = earlier_.find(report_.normalized().slice(sentence));
    return found == earlier_.end() ? nullptr : &found->second;
  }

  // Runs of copied sentences.
  void check_paragraph(Span paragraph) {
    Span run{0, 0};
    const Twin* first = nullptr;
    const auto end_run = [&] {
      if (first != nullptr && run.size() >= shortest_passage) add_passage(run, *first);
      first = nullptr;
    };
    for (const Span sentence : report_.sentences_of(paragraph)) {
      const Twin* twin = twin_of(sentence);
      if (twin == nullptr) {
        end_run();
        continue;
      }
      if (first == nullptr) {
        first = twin;
        run = sentence;
      }
      run.end = sentence.end;
    }
    end_run();
  }

  void add_passage(Span run, const Twin& twin) {
    const std::string_view words = twin.report->normalized().slice(twin.span);
    std::u32string opening = baogao::to_utf32(words);
    constexpr std::size_t shown = 20;
    if (opening.size() > shown) opening = opening.substr(0, shown) + U"…";
    const auto characters =
        static_cast<std::int64_t>(baogao::to_utf32(report_.normalized().slice(run)).size());
    findings_.add(report_.to_source(run), "passage",
                  {{"count", characters},
                   {"file", place_name(*twin.report, twin.report->to_source(twin.span).start)},
                   {"twin", baogao::to_utf8(opening)}});
  }

  void check_section(const Section& section) {
    const Span body = report_.from_source({section.span.end, section.until});
    std::size_t all = 0, copied = 0, count = 0;
    const Twin* last = nullptr;
    for (const Span sentence : report_.sentences()) {
      if (sentence.start < body.start || sentence.end > body.end) continue;
      // The rows of a prescribed form are the same every year.
      if (!report_.normalized().slice(sentence).ends_with("。")) continue;
      all += sentence.size();
      const Twin* twin = sentence.size() >= shortest_sentence ? twin_of(sentence) : nullptr;
      if (twin != nullptr) {
        copied += sentence.size();
        ++count;
        last = twin;
      }
    }
    if (count < 3 || copied * 10 < all * 3) return;
    findings_.add(section.span, "share",
                  {{"heading", section.title},
                   {"share", static_cast<std::int64_t>(100 * copied / all)},
                   {"file", place_name(*last->report, last->report->to_source(last->span).start)}});
  }

  const Document& report_;
  Findings& findings_;
  std::unordered_map<std::string_view, Twin> earlier_;
};

}  // namespace

void text_copied(const baogao::Draft& draft, Findings& findings) {
  if (!draft.previous.empty()) Copies(draft, findings).run();
}
