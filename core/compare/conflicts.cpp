// Figures of several reports that cannot all be right: a growth that the values of two years do not give,
// last year's value as this report restates it, stock and flow.

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "compare/comparing.hpp"

namespace baogao {
namespace {

struct Ends {
  double low, high;
};

Ends ends_of(const DigestFigure& figure) {
  return {(figure.has_low ? figure.low : figure.value).to_double(),
          (figure.has_high ? figure.high : figure.value).to_double()};
}

bool meet(Ends a, Ends b) {
  const double room = 1e-9 * std::max({1.0, std::abs(a.high), std::abs(b.high)});
  return a.low <= b.high + room && b.low <= a.high + room;
}

std::string rounded(double value) {
  std::string text = Decimal(std::llround(value * 100), -2).to_string();
  return text;
}

// Growth of these is counted at constant prices, or on a basis that the values do not show.
bool is_at_constant_prices(const DigestFigure& figure) {
  return figure.unit == "元" || figure.unit == "美元";
}

class ConflictFinder {
 public:
  ConflictFinder(const std::vector<ReportDigest>& digests, Comparison& comparison)
      : digests_(digests), comparison_(comparison) {}

  void run() {
    for (const auto& [earlier, later] : year_pairs(digests_)) {
      if (digests_[later].year != digests_[earlier].year + 1) continue;
      earlier_ = earlier;
      later_ = later;
      before_ = values_of(digests_[earlier]);
      now_ = values_of(digests_[later]);
      check_growth();
      check_restated();
      check_stock_flow();
    }
  }

 private:
  // What is told once of the year that is reported; told twice with two values it says nothing here.
  using Values = std::unordered_map<std::string, const DigestFigure*>;

  static std::string key_of(const DigestFigure& figure) {
    return (figure.code.empty() ? figure.name : figure.code) + '|' + figure.unit + '|' + figure.scope;
  }

  static Values values_of(const ReportDigest& digest) {
    Values values;
    for (const DigestFigure& figure : digest.figures) {
      if (figure.status != Status::actual || figure.change != Change::none || figure.restated) continue;
      if (figure.period_kind != "year" || figure.bound != Bound::exact) continue;
      const auto [found, fresh] = values.emplace(key_of(figure), &figure);
      if (!fresh && found->second != nullptr && !meet(ends_of(figure), ends_of(*found->second)))
        found->second = nullptr;
    }
    return values;
  }

  static const DigestFigure* find(const Values& values, const std::string& key) {
    const auto found = values.find(key);
    return found == values.end() ? nullptr : found->second;
  }

  void add(const char* type, const std::string& name, const std::string& expected, const std::string& found,
           const DigestFigure& now, const DigestFigure& before, const DigestFigure* rate = nullptr) {
    Conflict conflict{type, name, expected, found, {}};
    conflict.figures.push_back({earlier_, before.id, before.span});
    conflict.figures.push_back({later_, now.id, now.span});
    if (rate != nullptr) conflict.figures.push_back({later_, rate->id, rate->span});
    comparison_.conflicts.push_back(std::move(conflict));
  }

  // 3646 after 3607 is 1.08 %.
  void check_growth() {
    for (const DigestFigure& rate : digests_[later_].figures) {
      if (rate.change == Change::none || rate.unit != "%" || rate.status != Status::actual || rate.restated)
        continue;
      if (rate.bound != Bound::exact || rate.period_kind != "year" ||
          (!rate.basis.empty() && rate.basis != "上年"))
        continue;
      for (const auto& [key, now] : now_) {
        if (now == nullptr || now->name != rate.name || now->scope != rate.scope || now->unit == "%")
          continue;
        const DigestFigure* before = find(before_, key);
        if (before == nullptr || is_at_constant_prices(*now) || before->value.to_double() <= 0) continue;
        const Ends a = ends_of(*now), b = ends_of(*before);
        const Ends grown{100 * (a.low / b.high - 1), 100 * (a.high / b.low - 1)};
        Ends said = ends_of(rate);
        if (rate.change == Change::decrease) said = {-said.high, -said.low};
        if (meet(grown, said)) continue;
        add("growth", now->name,
            rounded(100 * (now->value.to_double() / before->value.to_double() - 1)) + "%",
            (rate.change == Change::decrease ? "-" : "") + rate.value.to_string() + "%", *now, *before,
            &rate);
      }
    }
  }

  // What this year's report says of last year.
  void check_restated() {
    for (const DigestFigure& again : digests_[later_].figures) {
      if (!again.restated || again.change != Change::none || again.bound != Bound::exact ||
          again.code.empty())
        continue;
      if (again.year != std::to_string(digests_[earlier_].past_year)) continue;
      const DigestFigure* before = find(before_, key_of(again));
      if (before == nullptr || meet(ends_of(again), ends_of(*before))) continue;
      add("restated", again.name, before->value.to_string() + before->unit,
          again.value.to_string() + again.unit, again, *before);
    }
  }

  static const DigestFigure* find_named(const Values& values, const std::string& code_or_name) {
    for (const auto& [key, figure] : values) {
      if (figure != nullptr && (figure->code == code_or_name || figure->name == code_or_name)) return figure;
    }
    return nullptr;
  }

  void check_stock_flow() {
    if (!digests_[later_].profile) return;
    for (const StockFlow& flow : digests_[later_].profile->stock_flows) {
      const DigestFigure* stock = find_named(now_, flow.stock);
      const DigestFigure* before = find_named(before_, flow.before);
      if (stock == nullptr || before == nullptr) continue;
      double right = before->value.to_double();
      bool known = true;
      const auto take = [&](const std::string& name, int sign) {
        const DigestFigure* part = find_named(now_, name);
        known = known && part != nullptr;
        if (part != nullptr) right += sign * part->value.to_double();
      };
      for (const std::string& name : flow.inflow) take(name, 1);
      for (const std::string& name : flow.outflow) take(name, -1);
      if (!known || meet(ends_of(*stock), {right, right})) continue;
      add("stock-flow", flow.name, rounded(right) + stock->unit, stock->value.to_string() + stock->unit,
          *stock, *before);
    }
  }

  const std::vector<ReportDigest>& digests_;
  Comparison& comparison_;
  std::size_t earlier_ = 0, later_ = 0;
  Values before_, now_;
};

}  // namespace

void find_conflicts(const std::vector<ReportDigest>& digests, Comparison& comparison) {
  ConflictFinder(digests, comparison).run();
}

}  // namespace baogao
