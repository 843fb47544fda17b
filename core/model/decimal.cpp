#include "baogao/model/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace baogao {
namespace {

constexpr std::int64_t limit = 1'000'000'000'000'000'000;  // 18 digits

// Room for 18 digits times a power of ten of 19.
__extension__ using Wide = __int128;

Wide power_of_ten(int power) {
  Wide result = 1;
  for (; power > 0; --power) result *= 10;
  return result;
}

int digits_of(std::int64_t mantissa) {
  int digits = 0;
  for (; mantissa != 0; mantissa /= 10) ++digits;
  return digits;
}

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

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  constexpr int widest = 19;  // more powers than that outweigh any mantissa
  const int apart = exponent_ - other.exponent_;
  if (apart > widest && mantissa_ != 0) return mantissa_ <=> std::int64_t{0};
  if (apart < -widest && other.mantissa_ != 0) return std::int64_t{0} <=> other.mantissa_;
  if (mantissa_ == 0 || other.mantissa_ == 0) return mantissa_ <=> other.mantissa_;
  const Wide a = mantissa_ * power_of_ten(std::max(apart, 0));
  const Wide b = other.mantissa_ * power_of_ten(std::max(-apart, 0));
  return a < b   ? std::strong_ordering::less
         : a > b ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::optional<Decimal> Decimal::divided_by(Decimal other, Rounding rounding) const {
  constexpr int kept_digits = 15;
  if (other.mantissa_ == 0) return std::nullopt;
  if (mantissa_ == 0) return Decimal();
  const int powers = std::max(0, kept_digits + digits_of(other.mantissa_) - digits_of(mantissa_));
  const Wide dividend = mantissa_ * power_of_ten(powers);
  Wide quotient = dividend / other.mantissa_;
  const Wide rest = dividend % other.mantissa_;
  const bool negative = (mantissa_ < 0) != (other.mantissa_ < 0);
  if (rest != 0 && !negative && rounding == Rounding::up) ++quotient;
  if (rest != 0 && negative && rounding == Rounding::down) --quotient;
  return Decimal(static_cast<std::int64_t>(quotient), exponent_ - other.exponent_ - powers);
}

Decimal Decimal::rounded(int place) const {
  if (exponent_ >= place) return *this;
  const int cut = place - exponent_;
  if (cut > digits_of(mantissa_)) return {};
  const Wide unit = power_of_ten(cut);
  const Wide half = mantissa_ < 0 ? -(unit / 2) : unit / 2;
  return Decimal(static_cast<std::int64_t>((mantissa_ + half) / unit), place);
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
