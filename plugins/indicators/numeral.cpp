#include "numeral.hpp"

#include <cmath>
#include <string>

using baogao::Characters;
using baogao::Decimal;
using baogao::is_digit;

namespace {

constexpr std::u32string_view han_digits = U"〇一二三四五六七八九";

// The digit that a Han character stands for; -1 for others.
int han_digit(char32_t c) {
  switch (c) {
    case U'零':
      return 0;
    case U'两':
      return 2;
    case U'〇':
      return 0;
    default:
      break;
  }
  const auto at = han_digits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

// The power of ten of a scale; 0 for others.
int scale_power(char32_t c) {
  switch (c) {
    case U'十':
      return 1;
    case U'百':
      return 2;
    case U'千':
      return 3;
    case U'万':
      return 4;
    case U'亿':
      return 8;
    default:
      return 0;
  }
}

bool is_more(char32_t c) { return c == U'余' || c == U'多' || c == U'几'; }

// Reads one numeral from left to right. `at_` is behind what has been read.
class Reader {
 public:
  Reader(const Characters& text, std::size_t start, const MeasureWords& measures)
      : text_(text), measures_(measures), at_(start) {
    numeral_.start = start;
  }

  std::optional<Numeral> run() {
    if (read_per("百分之", Numeral::Form::percent) || read_per("千分之", Numeral::Form::permille))
      return finish();
    if (read_per_ten_thousand()) return finish();
    if (!read_number()) return std::nullopt;
    if (text_[at_] == U'分' && text_[at_ + 1] == U'之') return read_fraction();
    return finish();
  }

 private:
  bool read_per(const char* words, Numeral::Form form) {
    const std::u32string prefix = baogao::to_utf32(words);
    if (text_[at_] != prefix[0] || text_.size() < at_ + 4 || text_.view(at_, at_ + 3) != prefix) return false;
    at_ += 3;
    if (!read_number()) return false;
    numeral_.form = form;
    numeral_.han = true;
    numeral_.bare_scale = false;  // 百分之百
    return true;
  }

  // 万分之三, 百万分之五
  bool read_per_ten_thousand() {
    std::size_t i = at_;
    int power = 0;
    while (scale_power(text_[i]) > 0 && i < at_ + 2) power += scale_power(text_[i++]);
    if (power < 4 || text_[i - 1] != U'万' || text_[i] != U'分' || text_[i + 1] != U'之') return false;
    const std::size_t before = at_;
    at_ = i + 2;
    if (!read_number()) {
      at_ = before;
      return false;
    }
    numeral_.value = numeral_.value.shifted(-power);
    numeral_.place -= power;
    numeral_.form = Numeral::Form::fraction;
    numeral_.han = true;
    numeral_.high.reset();
    return true;
  }

  std::optional<Numeral> read_fraction() {
    const Decimal denominator = numeral_.value;
    at_ += 2;
    if (!read_number() || denominator.is_zero()) return std::nullopt;
    const double share = numeral_.value.to_double() / denominator.to_double();
    if (share > 1) return std::nullopt;
    numeral_.value = Decimal(std::llround(share * 1e6), -6);
    numeral_.form = Numeral::Form::fraction;
    numeral_.high.reset();
    return finish();
  }

  std::optional<Numeral> finish() {
    numeral_.end = at_;
    // 1.5万余, 50000 余: one blank at most.
    const std::size_t blank = text_[at_] == U' ' ? 1 : 0;
    const char32_t c = text_[at_ + blank];
    if (c == U'余' || (c == U'多' && ends_like_counting(at_ + blank + 1)) ||
        (c == U'几' && numeral_.place > 0 && numeral_.han)) {
      numeral_.more = true;
      numeral_.end = at_ + blank + 1;
    }
    return numeral_;
  }

  // 多 belongs to the number where something counted follows: 20多项, 30多万监测对象, 10亿多元; not 一多半,
  // 二多元化.
  bool ends_like_counting(std::size_t next) const {
    return text_[next] != U'半' && (text_[next] != U'元' || numeral_.scale > 0);
  }

  // A number with all its scales: 1亿2000万, 七亿七千多万, 十几, 数十.
  bool read_number() {
    Decimal total;
    int last_scale = 100;  // what follows must be smaller
    bool any = false;
    while (true) {
      const std::size_t before = at_;
      const Numeral saved = numeral_;
      Decimal part;
      int place = 0;
      if (!read_small(part, place, any)) break;
      int power = 0;
      read_scales(power);
      // 一万五千亿: 万 and 千 are both of 亿.
      if (any && power == 8 && last_scale == 4 && !saved.more) {
        const auto sum = total.plus(part);
        if (!sum) return false;
        total = sum->shifted(power);
        numeral_.place = place + power;
        numeral_.scale = power;
        last_scale = power;
        if (is_digit(text_[at_]) || (han_digit(text_[at_]) < 0 && text_[at_] != U'十')) break;
        continue;
      }
      if (any && power >= last_scale) {
        at_ = before;
        numeral_ = saved;
        break;
      }
      const auto sum = total.plus(part.shifted(power));
      if (!sum) return false;
      if (numeral_.high) numeral_.high = numeral_.high->shifted(power);
      total = *sum;
      numeral_.place = place + power;
      numeral_.scale = any ? 0 : power;
      any = true;
      last_scale = power;
      if (power == 0 || numeral_.more) break;
      const char32_t next = text_[at_];
      // 1亿2000万; but 3万5 stops before the digit that no scale follows.
      if (!is_digit(next) && han_digit(next) < 0 && next != U'十' && next != U'百' && next != U'千') break;
    }
    if (!any) return false;
    numeral_.value = total;
    return true;
  }

  // Digits, or Han numerals below ten thousand.
  bool read_small(Decimal& value, int& place, bool later) {
    if (is_digit(text_[at_]) || (text_[at_] == U'-' && is_digit(text_[at_ + 1]) && !later))
      return read_digits(value, place, later);
    return read_han(value, place, later);
  }

  bool read_digits(Decimal& value, int& place, bool later) {
    std::string digits;
    std::size_t i = at_;
    if (text_[i] == U'-') digits += static_cast<char>(text_[i++]);
    std::size_t run = i;
    while (is_digit(text_[i])) digits += static_cast<char>(text_[i++]);
    // 1,234.5 and 1，234: groups of three behind at most three.
    while ((text_[i] == U',' || text_[i] == U'，') && i - run <= 3 && is_digit(text_[i + 1]) &&
           is_digit(text_[i + 2]) && is_digit(text_[i + 3]) && !is_digit(text_[i + 4])) {
      for (std::size_t k = 1; k <= 3; ++k) digits += static_cast<char>(text_[i + k]);
      i += 4;
      run = i - 3;
    }
    place = 0;
    if (text_[i] == U'.' && is_digit(text_[i + 1])) {
      digits += '.';
      ++i;
      while (is_digit(text_[i])) {
        digits += static_cast<char>(text_[i++]);
        --place;
      }
    }
    const auto parsed = Decimal::parse(digits);
    if (!parsed) return false;
    value = *parsed;
    numeral_.digits += i - at_;
    if (later && scale_power(text_[i]) == 0) return false;
    at_ = i;
    if (text_[at_] == U' ' && scale_power(text_[at_ + 1]) >= 4) ++at_;  // 1019.07 万元
    if (text_[at_] == U'几' && scale_power(text_[at_ + 1]) > 0) {
      numeral_.more = true;
      ++at_;
    }
    return true;
  }

  bool read_han(Decimal& value, int& place, bool later) {
    std::int64_t sum = 0, digit = -1;
    std::size_t i = at_;
    place = 0;
    int last_power = 4;
    bool any = false;
    std::int64_t second = -1;  // of 二三十
    while (true) {
      const char32_t c = text_[i];
      const int d = han_digit(c);
      if (d >= 0) {
        if (digit >= 0 && second < 0 && d == digit + 1 && d > 0 && digit > 0 && !followed_by_digit(i)) {
          second = d;  // two neighbours: an estimate
        } else if (digit > 0) {
          return read_positional(value, place);
        } else {
          if (d == 0 && !any && later && han_digit(text_[i + 1]) < 1 && text_[i + 1] != U'十') return false;
          if (d == 0 && !any && later) {  // 一万[零]十二
            ++i;
            continue;
          }
          if (d == 0 && !any) return read_positional(value, place);
          digit = d;
        }
        place = 0;
        any = true;
        ++numeral_.digits;
        ++i;
        continue;
      }
      if ((c == U'数' || c == U'几') && digit < 0 && !later && !any && scale_power(text_[i + 1]) > 0) {
        digit = 1;
        numeral_.more = true;
        any = true;
        ++i;
        continue;
      }
      if (is_more(c) && any && scale_power(text_[i + 1]) >= 4) {
        numeral_.more = true;  // 三千五百余万
        ++i;
        break;
      }
      const int power = scale_power(c);
      if (power == 0 || power >= 4 || power >= last_power || is_unit(i)) break;
      if (digit < 0 && any && last_power == 4) break;
      if (digit < 0 && power > 1 && !any && !later) numeral_.bare_scale = true;
      const std::int64_t factor = power == 1 ? 10 : power == 2 ? 100 : 1000;
      sum += (digit <= 0 ? 1 : digit) * factor;
      if (second >= 0) {
        numeral_.high = Decimal(second * factor);
        second = -1;
      }
      digit = -1;
      last_power = power;
      place = power;
      any = true;
      ++i;
      ++numeral_.digits;
    }
    if (!any) {
      // 万, 亿 alone: 上万人, 超亿元.
      if (later || scale_power(text_[i]) < 4 || is_unit(i)) return false;
      numeral_.han = numeral_.bare_scale = true;
      value = Decimal(1);
      return true;
    }
    if (digit > 0) sum += digit;
    value = Decimal(sum);
    if (second >= 0) numeral_.high = Decimal(second);
    if (at_ == numeral_.start) numeral_.han = true;
    at_ = i;
    // 三点五
    if (text_[at_] == U'点' && han_digit(text_[at_ + 1]) >= 0) {
      ++at_;
      place = 0;  // 二十点五
      while (han_digit(text_[at_]) >= 0) {
        --place;
        value = value.plus(Decimal(han_digit(text_[at_]), place)).value_or(value);
        ++numeral_.digits;
        ++at_;
      }
      numeral_.high.reset();
    }
    return true;
  }

  bool followed_by_digit(std::size_t i) const { return han_digit(text_[i + 1]) >= 0; }

  // 二〇二四, 一二三: digit by digit.
  bool read_positional(Decimal& value, int& place) {
    std::string digits;
    std::size_t i = at_;
    while (han_digit(text_[i]) >= 0) digits += static_cast<char>('0' + han_digit(text_[i++]));
    // 三五个 is neither 35 nor exact.
    if (digits.size() == 2 && digits.find('0') == std::string::npos) return false;
    const auto parsed = Decimal::parse(digits);
    if (!parsed || i == at_) return false;
    value = *parsed;
    place = 0;
    if (at_ == numeral_.start) numeral_.han = true;
    numeral_.digits = digits.size();
    numeral_.high.reset();
    at_ = i;
    return true;
  }

  // 千瓦, 千米, 百户 is a measure word, not a scale with one.
  bool is_unit(std::size_t i) const {
    const MeasureWord* word = measures_.find(text_, i);
    return word != nullptr && word->text.size() > 1 && scale_power(word->text[0]) > 0;
  }

  void read_scales(int& power) {
    std::size_t i = at_;
    // 30多万, 1.5万余 comes later.
    if (is_more(text_[i]) && scale_power(text_[i + 1]) >= 4) {
      numeral_.more = true;
      ++i;
    }
    while (scale_power(text_[i]) > 0 && !is_unit(i)) {
      if (power > 0 && scale_power(text_[i]) < 4) break;
      power += scale_power(text_[i]);
      if (scale_power(text_[i]) >= 4) numeral_.scaled = true;
      ++i;
    }
    if (power > 0) at_ = i;
  }

  const Characters& text_;
  const MeasureWords& measures_;
  std::size_t at_;
  Numeral numeral_;
};

}  // namespace

std::optional<Numeral> parse_numeral(const Characters& text, std::size_t start,
                                     const MeasureWords& measures) {
  return Reader(text, start, measures).run();
}
