#include "task_finder.hpp"

#include <algorithm>
#include <optional>

#include "task_details.hpp"

using baogao::Characters;
using baogao::Document;
using baogao::ListMarker;
using baogao::Section;
using baogao::Span;
using baogao::Status;
using baogao::Task;

namespace {

constexpr std::size_t longest_lead = 30;    // characters, of a plan paragraph
constexpr std::size_t longest_title = 160;  // of an item; longer ones end at a comma

bool ends_title(char32_t c) { return c == U'。' || c == U'；' || c == U'！' || c == U'？' || c == U';'; }

}  // namespace

class TaskFinder::Pass {
 public:
  Pass(const TaskCues& cues, const Document& document) : cues_(cues), document_(document) {}

  std::vector<Task> run() {
    for (const Span paragraph : document_.paragraphs()) read(paragraph);
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const std::size_t next =
          i + 1 < items_.size() ? items_[i + 1].start : document_.normalized().text().size();
      tasks.push_back(complete(items_[i], next));
    }
    return tasks;
  }

 private:
  // Where a task stands, in bytes of the normalized text.
  struct Item {
    std::size_t start = 0;  // of the marker
    std::size_t title = 0;  // behind it
    std::size_t title_end = 0;
    std::size_t paragraph_end = 0;
    std::size_t marker_end = 0;
    bool goes_on = false;  // the paragraph is all title: its sentences are the paragraphs below
    int section = -1;
  };

  void read(Span paragraph) {
    text_.assign(document_.normalized().slice(paragraph), paragraph.start);
    const std::size_t at = document_.to_source({paragraph.start, paragraph.start + 1}).start;
    const int index = document_.section_at(at);
    section_ = index < 0 ? nullptr : &document_.found.sections[static_cast<std::size_t>(index)];
    if (index != last_section_) last_number_ = 0;
    last_section_ = index;

    std::size_t body = 0;  // behind a heading with its text in the same paragraph
    const std::size_t source_start = at;
    const bool is_heading = section_ != nullptr && section_->span.start == source_start;
    const auto marker = parse_list_marker(text_, 0);
    if (is_heading) {
      body = text_.index_at(document_.from_source(section_->span).end);
      while (body < text_.size() && (ends_title(text_[body]) || text_[body] == U' ')) ++body;
    }
    if (is_numbered_item(marker)) {
      if (!in_problems(0)) add_item(0, *marker, true);
      body = std::max(body, title_end(marker->size) + 1);
    } else if (marker && marker->kind == ListMarker::Kind::dash && is_in_body() && !in_problems(0)) {
      add_item(0, *marker, true);
      body = std::max(body, title_end(marker->size) + 1);
    } else if (!is_heading && section_ != nullptr && section_->plan && !marker) {
      add_lead(paragraph);
    } else if (is_heading && marker && section_->plan && section_->level == 2 && body < text_.size()) {
      add_item(0, *marker, false);  // （一）推进改革。… is the lead of its own paragraph
    }
    read_inline(body);
    last_paragraph_ = paragraph;
  }

  static bool is_numbered_item(const std::optional<ListMarker>& marker) {
    return marker &&
           (marker->kind == ListMarker::Kind::digits || marker->kind == ListMarker::Kind::bracketed_digits);
  }

  // ——2025年1月9日在…会议上 stands before the first section.
  bool is_in_body() const { return section_ != nullptr || document_.found.sections.empty(); }

  // 一是…。二是…；三是…。 at the paragraph's start or behind the end of a sentence.
  void read_inline(std::size_t body) {
    for (std::size_t i = body; i < text_.size(); ++i) {
      const char32_t before = i > 0 ? text_[i - 1] : U'。';
      const bool opens =
          i == body || ends_title(before) || before == U'：' || before == U':' || before == U' ';
      if (!opens) continue;
      const auto marker = parse_list_marker(text_, i);
      if (!marker || (marker->kind != ListMarker::Kind::han_is && marker->kind != ListMarker::Kind::ordinal))
        continue;
      const bool begins = marker->number == 1;
      if (!begins && marker->number != last_number_ + 1) continue;
      if (begins) problems_ = in_problems(i);
      last_number_ = marker->number;
      if (!problems_) add_item(i, *marker, false);
      i += marker->size;
    }
  }

  // Whether the list that begins at `at` is one of shortcomings: by its section, or by the sentence before.
  bool in_problems(std::size_t at) const {
    if (section_ != nullptr && section_->problems && section_->title.find("改进") == std::string::npos &&
        section_->title.find("措施") == std::string::npos) {
      return true;
    }
    std::string before;
    if (at > 1) {
      std::size_t start = at - 1;
      while (start > 0 && !(ends_title(text_[start - 1]) && start + 1 < at)) --start;
      before = baogao::to_utf8(text_.view(start, at));
    } else if (!last_paragraph_.empty()) {
      const std::string_view paragraph = document_.normalized().slice(last_paragraph_);
      if (paragraph.ends_with("："))
        before = paragraph.substr(paragraph.size() - std::min<std::size_t>(paragraph.size(), 240));
    }
    return cues_.names_problem(before);
  }

  // The end of the title that begins at `start`: before the first 。 or ；, or the paragraph's end.
  std::size_t title_end(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size() && !ends_title(text_[end])) ++end;
    if (end - start > longest_title) {
      std::size_t comma = start + 8;
      while (comma < end && text_[comma] != U'，') ++comma;
      end = comma;
    }
    return end;
  }

  void add_item(std::size_t start, const ListMarker& marker, bool own_paragraph) {
    const std::size_t title = start + marker.size;
    const std::size_t end = title_end(title);
    if (end <= title) return;
    std::size_t marker_end = title;
    while (marker_end > start && text_[marker_end - 1] == U' ') --marker_end;
    add(start, marker_end, title, end, own_paragraph && end + 1 >= text_.size());
  }

  // 大力提振消费。实施…: a short first sentence with more behind it.
  void add_lead(Span paragraph) {
    const std::string_view whole = document_.normalized().slice(paragraph);
    std::size_t end = 0;
    while (end < text_.size() && end <= longest_lead && !ends_title(text_[end])) ++end;
    if (end < 4 || end > longest_lead || end + 4 >= text_.size() || text_[end] != U'。') return;
    const std::u32string_view lead = text_.view(0, end);
    const auto commas = std::count(lead.begin(), lead.end(), U'，');
    if (commas > 1 || lead.find(U'：') != std::u32string_view::npos || cues_.opens_speech(whole)) return;
    if (!cues_.begins_action(whole) || lead.find(U'是') != std::u32string_view::npos) return;
    if (std::any_of(lead.begin(), lead.end(), baogao::is_digit)) return;
    add(0, 0, 0, end, false);
  }

  void add(std::size_t start, std::size_t marker_end, std::size_t title, std::size_t end, bool goes_on) {
    items_.push_back({text_.offset(start), text_.offset(title), text_.offset(end), text_.offset(text_.size()),
                      text_.offset(marker_end), goes_on, last_section_});
  }

  // A task's text ends where the next begins, at latest with its paragraph, or its section where its
  // title fills the paragraph.
  Task complete(const Item& item, std::size_t next) const {
    const auto& sections = document_.found.sections;
    std::size_t until = item.paragraph_end;
    if (item.goes_on && item.section >= 0) {
      const auto index = static_cast<std::size_t>(item.section);
      until = document_.from_source({sections[index].until, sections[index].until}).start;
      if (index + 1 < sections.size())
        until = std::min(until, document_.from_source(sections[index + 1].span).start);
    }
    until = std::max(std::min(until, next), item.title_end);

    const auto slice = [&](std::size_t from, std::size_t to) {
      return document_.normalized().slice({from, to});
    };
    Task task;
    task.marker = item.marker_end > item.start
                      ? document_.clean_text(document_.to_source({item.start, item.marker_end}))
                      : "";
    task.title = document_.clean_text(document_.to_source({item.title, item.title_end}));
    task.span = document_.to_source({item.start, item.title_end});
    const bool plan = item.section >= 0 && sections[static_cast<std::size_t>(item.section)].plan;
    task.status =
        plan || cues_.names_plan(slice(item.title, item.title_end)) ? Status::target : Status::actual;
    task.owner = find_owner(slice(item.title, until));
    task.deadline = find_deadline(slice(item.title, until));
    task.until =
        std::max(task.span.end, until > item.start ? document_.to_source({item.start, until}).end : 0);
    add_measures(item.title_end, until, task);
    return task;
  }

  void add_measures(std::size_t from, std::size_t to, Task& task) const {
    const auto& sentences = document_.sentences();
    auto sentence = std::lower_bound(sentences.begin(), sentences.end(), from,
                                     [](const Span& s, std::size_t offset) { return s.end <= offset; });
    for (; sentence != sentences.end() && sentence->start < to; ++sentence) {
      Span part{std::max(sentence->start, from), std::min(sentence->end, to)};
      // The mark that ended the title is no sentence.
      const std::string_view text = document_.normalized().slice(part);
      for (const std::string_view mark : {"。", "；", "！", "，"}) {
        if (part.start == from && text.starts_with(mark)) part.start += mark.size();
      }
      if (part.size() > 6) task.measures.push_back(document_.to_source(part));
    }
  }

  const TaskCues& cues_;
  const Document& document_;
  Characters text_;
  const Section* section_ = nullptr;
  int last_section_ = -2;
  int last_number_ = 0;
  bool problems_ = false;
  Span last_paragraph_;
  std::vector<Item> items_;
};

std::vector<Task> TaskFinder::find(const Document& document) const { return Pass(cues_, document).run(); }
