// Exact decimals for figures: mantissa times a power of ten, never a binary fraction.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

enum class Rounding { down, up };  // towards -∞, towards +∞

class BAOGAO_API Decimal {
 public:
  Decimal() = default;
  Decimal(std::int64_t mantissa, int exponent = 0) : mantissa_(mantissa), exponent_(exponent) { trim(); }

  // Digits with an optional point and sign; no thousands marks. Empty when more than 18 digits.
  static std::optional<Decimal> parse(std::string_view digits);

  // Empty on overflow of 18 digits.
  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> minus(Decimal other) const { return plus(other.negated()); }
  std::optional<Decimal> times(Decimal other) const;
  Decimal shifted(int powers_of_ten) const { return Decimal(mantissa_, exponent_ + powers_of_ten); }
  Decimal negated() const { return Decimal(-mantissa_, exponent_); }
  Decimal magnitude() const { return mantissa_ < 0 ? negated() : *this; }
  // Cut at the fifteenth digit; exact where that suffices. Empty for a division by 0.
  std::optional<Decimal> divided_by(Decimal other, Rounding rounding) const;
  // To the digit of 10^place, halves away from 0: 4.365 at -2 is 4.37.
  Decimal rounded(int place) const;

  std::string to_string() const;  // plain notation: 1019.07, never 1e3
  double to_double() const;
  bool is_zero() const { return mantissa_ == 0; }
  bool operator==(const Decimal&) const = default;
  std::strong_ordering operator<=>(const Decimal& other) const;

 private:
  void trim();

  std::int64_t mantissa_ = 0;
  int exponent_ = 0;  // no trailing zeros in the mantissa
};

}  // namespace baogao
