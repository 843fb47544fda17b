#include "baogao/model/decimal.hpp"

#include <cmath>
#include <cstdlib>

namespace baogao {
namespace {

constexpr std::int64_t limit = 1'000'000'000'000'000'000;  // 18 digits

bool scale(std::int64_t& mantissa, int powers) {
  for (; powers > 0; --powers) {
    if (std::abs(mantissa) >= limit / 10) return false;
    mantissa *= 10;
  }
  return true;
}

}  // namespace

void Decimal::trim() {
  if (mantissa_ == 0) exponent_ = 0;
  while (mantissa_ != 0 && mantissa_ % 10 == 0) {
    mantissa_ /= 10;
    ++exponent_;
  }
}

std::optional<Decimal> Decimal::parse(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  if (digits.empty()) return std::nullopt;
  std::int64_t mantissa = 0;
  int exponent = 0;
  bool point = false;
  for (const char c : digits) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || mantissa >= limit / 10) return std::nullopt;
    mantissa = mantissa * 10 + (c - '0');
    if (point) --exponent;
  }
  return Decimal(negative ? -mantissa : mantissa, exponent);
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  Decimal a = *this, b = other;
  const int exponent = std::min(a.exponent_, b.exponent_);
  if (a.exponent_ - exponent > 18 || b.exponent_ - exponent > 18) return std::nullopt;
  if (!scale(a.mantissa_, a.exponent_ - exponent) || !scale(b.mantissa_, b.exponent_ - exponent)) {
    return std::nullopt;
  }
  return Decimal(a.mantissa_ + b.mantissa_, exponent);
}

std::optional<Decimal> Decimal::times(Decimal other) const {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(mantissa_, other.mantissa_, &product) || std::abs(product) >= limit) {
    return std::nullopt;
  }
  return Decimal(product, exponent_ + other.exponent_);
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(std::abs(mantissa_));
  if (exponent_ > 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else if (exponent_ < 0) {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return mantissa_ < 0 ? "-" + digits : digits;
}

double Decimal::to_double() const { return static_cast<double>(mantissa_) * std::pow(10.0, exponent_); }

}  // namespace baogao
