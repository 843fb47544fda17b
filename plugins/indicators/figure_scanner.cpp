#include "figure_scanner.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "baogao/base/table_file.hpp"
#include "clause.hpp"
#include "figure_vetoes.hpp"

using baogao::Bound;
using baogao::Characters;
using baogao::Decimal;
using baogao::is_digit;
using baogao::is_han;
using baogao::is_latin;

namespace {

constexpr std::size_t longest_quotation = 12;  // 《…》 at any length, “…” only as a short term
constexpr std::size_t longest_title = 80;

bool is_range_mark(char32_t c) { return contains(U"至到—-–～~－―", c); }

}  // namespace

FigureScanner::FigureScanner(const std::filesystem::path& data, const Verbs& verbs)
    : measures_(data), phrases_(data), hedges_(data), small_counts_(data, verbs) {
  const baogao::TableFile table(data / "uncounted-nouns.tsv", {"noun"});
  for (const auto& row : table.rows()) uncounted_.push_back(baogao::to_utf32(row[0]));
}

// One paragraph.
class FigureScanner::Scan {
 public:
  Scan(const FigureScanner& scanner, const Characters& text, std::vector<Rejected>* rejected)
      : scanner_(scanner), text_(text), rejected_(rejected) {}

  std::vector<Figure> run() {
    std::size_t i = 0;
    while (i < text_.size()) {
      const char32_t c = text_[i];
      if (c == U'《' || c == U'〈') {
        i = pass(i, behind_closing(i, c == U'《' ? U'》' : U'〉', longest_title), "title");
      } else if (c == U'“' || c == U'‘') {
        i = pass(i, behind_closing(i, c == U'“' ? U'”' : U'’', longest_quotation), "quotation");
      } else if (c == U'〔') {
        i = pass(i, behind_closing(i, U'号', 16), "document-number");
      } else if (begins_numeral(c)) {
        i = read(i);
      } else {
        ++i;
      }
    }
    scanner_.small_counts_.drop_uncounted(text_, figures_, small_, [&](const Figure& figure) {
      note(figure.start, figure.end, "not-counted");
    });
    share_unit_of_row();
    return std::move(figures_);
  }

 private:
  void note(std::size_t start, std::size_t end, const char* rule) {
    if (rejected_ != nullptr) rejected_->push_back({start, std::max(end, start + 1), rule});
  }
  // Over a stretch that is not read.
  std::size_t pass(std::size_t start, std::size_t end, const char* rule) {
    if (rejected_ == nullptr) return end;
    for (std::size_t i = start; i < end; ++i) {
      const std::size_t first = i;
      while (i < end && (begins_numeral(text_[i]) || text_[i] == U'.')) ++i;
      if (i > first) note(first, i, rule);
    }
    return end;
  }

  std::size_t behind_closing(std::size_t open, char32_t closing, std::size_t longest) const {
    for (std::size_t i = open + 1; i < text_.size() && i <= open + longest; ++i) {
      if (text_[i] == closing) return i + 1;
    }
    return open + 1;
  }

  std::size_t skip_blank(std::size_t at) const { return text_[at] == U' ' ? at + 1 : at; }

  // Behind a run of numeral characters that make no number.
  std::size_t skip_run(std::size_t at) const {
    while (begins_numeral(text_[at]) || (text_[at] == U'.' && is_digit(text_[at + 1]))) ++at;
    return at;
  }

  // Reads what begins at `start`; returns where to go on.
  std::size_t read(std::size_t start) {
    const std::size_t before = figures_.size();
    why_ = "no-number";
    const std::size_t end = read_figure(start);
    if (figures_.size() == before) note(start, end, why_);
    return end;
  }

  // Adds a figure, or leaves in `why_` why there is none.
  std::size_t read_figure(std::size_t start) {
    const char32_t before = start > 0 ? text_[start - 1] : 0;
    if (text_[start] == U'-' &&
        (!is_digit(text_[start + 1]) || is_digit(before) || is_latin(before) || before == U'）')) {
      return start + 1;
    }
    if (const std::size_t zero = read_zero(start); zero > start) return zero;
    if (text_[start] == U'多' || text_[start] == U'几' || text_[start] == U'数') {
      // Only 数十, 几百 are numbers.
      if (!begins_numeral(text_[start + 1]) || is_digit(text_[start + 1])) return start + 1;
    }
    const bool hedged_scale = contains(U"上近超逾破达过", before) || (before == U'约' && start > 1);
    auto numeral = parse_numeral(text_, start, scanner_.measures_);
    if (const std::size_t end = scanner_.phrases_.end_of_phrase(text_, start); end > start && !hedged_scale) {
      why_ = "phrase";
      if (!numeral || !is_counted_phrase(*numeral, end)) return std::max(end, start + 1);
    }
    why_ = "no-number";
    if (!numeral) return std::max(skip_run(start), start + 1);
    // PM2.5, COVID-19, G107; 第三批, 1+8; part of a number or name in digits.
    const bool code =
        is_latin(before) || before == U'+' || before == U'#' || before == U'/' || before == U'@' ||
        before == U'_' ||
        (before == U'-' && start > 1 && (is_latin(text_[start - 2]) || is_digit(text_[start - 2])));
    why_ = before == U'第' ? "ordinal" : "code";
    if (code || before == U'第' || text_[numeral->end] == U'+') return behind_unit(numeral->end);
    if (const std::size_t end = read_tenths(*numeral); end > 0) return end;

    Figure figure;
    figure.start = start;
    why_ = "no-quantity";
    if (!read_unit(*numeral, figure)) return std::max(numeral->end, start + 1);
    if (figure.is_time) {
      figure.head = figure.start;
      figure.tail = behind_time(figure.end);
      figures_.push_back(std::move(figure));
      return figures_.back().end;
    }
    why_ = "rank";
    if (is_rank(text_, figure)) return figure.end;
    why_ = "counts-nothing";
    if (counts_nothing(text_, figure, numeral->han, scanner_.uncounted_)) return figure.end;
    read_hedges(figure, *numeral);
    why_ = "threshold";
    if (is_threshold(text_, figure)) return figure.tail;
    why_ = "bare-scale";
    if (numeral->bare_scale && figure.bound != Bound::min && figure.bound != Bound::about) return figure.end;
    why_ = "no-unit";
    if (figure.unit.empty() && numeral->form == Numeral::Form::number &&
        (!numeral->scaled || contains(U"级元", text_[figure.end]))) {
      return figure.end;
    }
    small_.resize(figures_.size() + 1, false);
    small_[figures_.size()] = numeral->han && numeral->form == Numeral::Form::number && is_small(*numeral);
    figures_.push_back(std::move(figure));
    return figures_.back().tail;
  }

  // 五年[来], 三年[间], 2020年[以来]
  std::size_t behind_time(std::size_t end) const {
    if (view_at(text_, end, U"以来") || view_at(text_, end, U"期间")) return end + 2;
    if (text_[end] == U'间') return end + 1;
    return text_[end] == U'来' && !contains(U"自华访电信源宾往", text_[end + 1]) ? end + 1 : end;
  }

  // 120, 12345, 十五 and 十一 are phrases, but quantities where something is counted.
  bool is_counted_phrase(const Numeral& numeral, std::size_t end) const {
    if (numeral.end < end) return false;
    if (is_digit(text_[numeral.start]))
      return numeral.end > end || scanner_.measures_.find(text_, skip_blank(end)) != nullptr;
    if (numeral.end > end) return numeral.end > end + 1;
    if (!is_all_numerals(numeral.start, end)) return false;
    const MeasureWord* const measure = scanner_.measures_.find(text_, skip_blank(end));
    return measure != nullptr && measure->counts() && measure->text != U"次";
  }

  bool is_all_numerals(std::size_t start, std::size_t end) const {
    while (start < end && begins_numeral(text_[start])) ++start;
    return start == end;
  }

  static bool is_small(const Numeral& numeral) {
    return numeral.digits == 1 && numeral.scale <= 1 && !numeral.more;
  }

  std::size_t behind_unit(std::size_t at) const {
    const MeasureWord* measure = scanner_.measures_.find(text_, skip_blank(at));
    return measure == nullptr ? std::max<std::size_t>(at, 1) : skip_blank(at) + measure->text.size();
  }

  // 没有发生一起, 无一起, 未发生1起: nothing, in the unit that stands there.
  std::size_t read_zero(std::size_t start) {
    if (text_[start] != U'一') return start;
    const std::size_t denial = scanner_.small_counts_.denial_before(text_, start);
    const MeasureWord* measure = scanner_.measures_.find(text_, start + 1);
    if (denial == 0 || measure == nullptr || !measure->counts() ||
        scanner_.phrases_.end_of_phrase(text_, start) > start + 1 + measure->text.size()) {
      return start;
    }
    if (denial == 1 && scanner_.small_counts_.is_weak(measure->text)) return start;
    Figure figure;
    figure.head = figure.start = start;
    figure.end = figure.tail = start + 1 + measure->text.size();
    figure.set_unit(measure->text);
    figures_.push_back(std::move(figure));
    return figures_.back().end;
  }

  // 近七成, 八成五以上: tenths.
  std::size_t read_tenths(const Numeral& numeral) {
    const bool one_digit = numeral.han && numeral.digits == 1 && numeral.end == numeral.start + 1;
    const bool arabic = !numeral.han && numeral.scale == 0 && numeral.value.to_double() <= 10;
    if (text_[numeral.end] != U'成' || (!one_digit && !arabic)) return 0;
    std::size_t end = numeral.end + 1;
    if (contains(U"立功效本为果员就长熟都品绩分交片套份了年色", text_[end])) return 0;
    Figure figure;
    figure.start = numeral.start;
    figure.value = numeral.value.shifted(1);
    figure.place = numeral.place + 1;
    if (const auto half = parse_numeral(text_, end, scanner_.measures_);
        half && half->han && half->digits == 1 && half->end == end + 1) {
      figure.value = figure.value.plus(half->value).value_or(figure.value);
      figure.place = 0;
      ++end;
    }
    figure.end = end;
    if (text_[end] == U'多') {
      figure.more = true;
      ++figure.end;
    }
    figure.set_unit(U"%");
    Numeral plain = numeral;
    plain.more = figure.more;
    read_hedges(figure, plain);
    const bool evidence = arabic || figure.bound != Bound::exact ||
                          contains(U"占达过长降到为", numeral.start > 0 ? text_[numeral.start - 1] : 0);
    if (!evidence) return 0;
    figures_.push_back(figure);
    return figure.tail;
  }

  // The measure word, the other end of a range, and rates: 微克/立方米. False when it cannot be a figure.
  bool read_unit(Numeral& numeral, Figure& figure) {
    figure.value = numeral.value;
    figure.high = numeral.high;
    figure.place = numeral.place;
    figure.more = numeral.more;
    figure.end = numeral.end;
    if (numeral.form == Numeral::Form::percent) figure.set_unit(U"%");
    if (numeral.form == Numeral::Form::permille) figure.set_unit(U"‰");
    if (numeral.form != Numeral::Form::number) return true;
    const MeasureWord* measure = read_measure(figure);
    // 3至5个, 15%～20%, 2021—2025年
    std::size_t mark = figure.end;
    const std::size_t after_measure = mark;
    while (is_range_mark(text_[mark]) && mark < after_measure + 2) ++mark;
    if (mark > after_measure && begins_numeral(text_[mark]) && text_[mark] != U'-') {
      const bool journey = (text_[after_measure] == U'到' || text_[after_measure] == U'至') &&
                           measure != nullptr && figure.start > 0 &&
                           contains(U"从由自", text_[figure.start - 1]);
      if (const auto second = parse_numeral(text_, mark, scanner_.measures_);
          second && !journey && second->form == Numeral::Form::number) {
        Figure other;
        other.end = second->end;
        const MeasureWord* second_measure = read_measure(other);
        const bool same = measure == nullptr || (second_measure != nullptr &&
                                                 measure->unit->dimension == second_measure->unit->dimension);
        if (second_measure != nullptr && same) {
          if (measure == nullptr && second->scale > 0 && numeral.scale == 0) {
            figure.value = figure.value.shifted(second->scale);
            figure.place += second->scale;
          }
          figure.high = second->value;
          figure.set_unit(other.unit);
          figure.end = other.end;
          figure.more = second->more;
          measure = second_measure;
        } else if (measure == nullptr) {
          return false;  // 1-2, a code
        }
      }
    }
    if (measure == nullptr) {
      figure.end = numeral.end;
      return !is_latin(text_[numeral.end]) && text_[numeral.end] != U'-' && text_[numeral.end] != U'：' &&
             text_[numeral.end] != U':';
    }
    if (measure->is_time()) {
      figure.is_time = !is_counted_time(text_, figure);
      return true;
    }
    return measure->counts();
  }

  // Takes the measure word behind `figure.end`, and the rest of a rate.
  const MeasureWord* read_measure(Figure& figure) const {
    const std::size_t at = skip_blank(figure.end);
    const MeasureWord* measure = scanner_.measures_.find(text_, at);
    if (measure == nullptr) return nullptr;
    figure.end = at + measure->text.size();
    figure.unit = measure->text;
    figure.measure = measure->unit;
    if (measure->counts() && text_[figure.end] == U'/') {
      std::size_t next = figure.end + 1;
      while (contains(U"十百千万亿", text_[next]) && scanner_.measures_.find(text_, next) == nullptr) ++next;
      if (const MeasureWord* per = scanner_.measures_.find(text_, next)) {
        figure.end = next + per->text.size();
        figure.set_unit(text_.view(at, figure.end));
      }
    }
    // 千吨级航道: a class of ships.
    if (text_[figure.end] == U'级' && measure->counts()) return nullptr;
    return measure;
  }

  void read_hedges(Figure& figure, const Numeral& numeral) const {
    figure.head = figure.start;
    std::size_t at = figure.start;
    if (at > 0 && text_[at - 1] == U' ') --at;
    figure.bound = numeral.more ? Bound::min : Bound::exact;
    if (const Hedge* hedge = scanner_.hedges_.before(text_, at)) {
      figure.head = at - hedge->text.size();
      if (!numeral.more) take(figure, *hedge);
    }
    if (numeral.bare_scale && at > 0 && contains(U"上破过", text_[at - 1])) {
      // 突[破], 迈[上], 跨[上]
      figure.head = at - (at > 1 && contains(U"突迈跨登", text_[at - 2]) ? 2 : 1);
      figure.bound = Bound::min;
      figure.above.open = true;
    }
    figure.tail = figure.end;
    if (const Hedge* hedge = scanner_.hedges_.behind(text_, figure.end)) {
      figure.tail = figure.end + hedge->text.size();
      if (figure.bound == Bound::exact || hedge->bound == Bound::about) take(figure, *hedge);
    }
    if (figure.high && figure.bound == Bound::exact) figure.bound = Bound::about;
  }

  static void take(Figure& figure, const Hedge& hedge) {
    figure.bound = hedge.bound;
    figure.below = hedge.below;
    figure.above = hedge.above;
  }

  // 0.8个、1.9个、2.9个百分点: the last of a row says the whole unit.
  void share_unit_of_row() {
    for (std::size_t i = figures_.size(); i-- > 1;) {
      Figure& before = figures_[i - 1];
      if (before.unit == U"个" && figures_[i].unit == U"个百分点" && before.tail + 1 == figures_[i].head &&
          contains(U"、和与", text_[before.tail]))
        before.set_unit(figures_[i].unit);
    }
  }

  const FigureScanner& scanner_;
  const Characters& text_;
  std::vector<Figure> figures_;
  std::vector<Rejected>* rejected_;
  const char* why_ = "";
  std::vector<bool> small_;  // by figure: a bare 一 to 十
};

std::vector<Figure> FigureScanner::scan(const Characters& text, std::vector<Rejected>* rejected) const {
  return Scan(*this, text, rejected).run();
}
