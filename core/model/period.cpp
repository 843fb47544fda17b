#include "baogao/model/period.hpp"

#include <charconv>
#include <cstdio>

namespace baogao {
namespace {

// Exactly `size` digits.
std::optional<int> number(std::string_view text, std::size_t size) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || text.size() != size || text.front() == '-') return std::nullopt;
  return value;
}

// 2025, 2025-10, 2025-H1, 2025-Q3
std::optional<Period> parse_one(std::string_view text) {
  const auto year = number(text.substr(0, 4), 4);
  if (!year) return std::nullopt;
  if (text.size() == 4) return Period::year(*year);
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const std::string_view part = text.substr(5);
  if (part == "H1" || part == "H2") return Period::half(*year, part[1] - '0');
  if (part.front() == 'Q' && part[1] >= '1' && part[1] <= '4') return Period::quarter(*year, part[1] - '0');
  const auto month = number(part, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return Period::month(*year, *month);
}

std::string written(const char* form, int year, int part) {
  char text[16];
  std::snprintf(text, sizeof text, form, year % 10000, part % 100);
  return text;
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
  if (text.empty()) return Period();
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_one(text);
  const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
  const auto first = parse_one(from), last = parse_one(to);
  // Years with years, months with months; halves and quarters make no spans.
  const bool years = from.size() == 4 && to.size() == 4;
  const bool months = first && last && first->first_ == first->last_ && last->first_ == last->last_;
  if (!first || !last || !(years || months) || last->last_ < first->first_) return std::nullopt;
  return Period(first->first_, last->last_);
}

std::string Period::part_in_words() const {
  if (!is_within_year() || is_year()) return {};
  const int month = first_ % 12, size = last_ - first_ + 1;
  if (size == 6 && month % 6 == 0) return month == 0 ? "上半年" : "下半年";
  if (size == 3 && month % 3 == 0) {
    constexpr const char* quarters[] = {"一季度", "二季度", "三季度", "四季度"};
    return quarters[month / 3];
  }
  const std::string last = std::to_string(last_ % 12 + 1) + "月";
  return size == 1 ? last : std::to_string(month + 1) + "—" + last;
}

std::string Period::to_string() const {
  if (empty()) return {};
  const int year = first_ / 12, month = first_ % 12, size = last_ - first_ + 1;
  if (is_year()) return written("%04d", year, 0);
  if (is_years()) return written("%04d/", year, 0) + written("%04d", last_ / 12, 0);
  if (size == 1) return written("%04d-%02d", year, month + 1);
  if (size == 3 && month % 3 == 0) return written("%04d-Q%d", year, month / 3 + 1);
  if (size == 6 && month % 6 == 0) return written("%04d-H%d", year, month / 6 + 1);
  return written("%04d-%02d/", year, month + 1) + written("%04d-%02d", last_ / 12, last_ % 12 + 1);
}

}  // namespace baogao
