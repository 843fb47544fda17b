// Exact decimals for figures: mantissa times a power of ten, never a binary fraction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

class BAOGAO_API Decimal {
 public:
  Decimal() = default;
  Decimal(std::int64_t mantissa, int exponent = 0) : mantissa_(mantissa), exponent_(exponent) { trim(); }

  // Digits with an optional point and sign; no thousands marks. Empty when more than 18 digits.
  static std::optional<Decimal> parse(std::string_view digits);

  // Empty on overflow of 18 digits.
  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> times(Decimal other) const;
  Decimal shifted(int powers_of_ten) const { return Decimal(mantissa_, exponent_ + powers_of_ten); }
  Decimal negated() const { return Decimal(-mantissa_, exponent_); }

  std::string to_string() const;  // plain notation: 1019.07, never 1e3
  double to_double() const;
  bool is_zero() const { return mantissa_ == 0; }
  bool operator==(const Decimal&) const = default;

 private:
  void trim();

  std::int64_t mantissa_ = 0;
  int exponent_ = 0;  // no trailing zeros in the mantissa
};

}  // namespace baogao
