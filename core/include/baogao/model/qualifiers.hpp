// What the words around a figure say about it, beyond how exact it is. Set once, by who finds the figure;
// read by all others, and written to the XML as words: qualifiers="average net-of".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

enum class Qualifier : std::uint16_t {
  average = 1,            // 年均, 平均每年: of several
  cumulative = 2,         // 累计, 合计: summed over the time it is of
  net_of = 4,             // 扣除…后, 剔除, 不含: of less than the name says
  per_head = 8,           // 人均, 户均
  constant_prices = 16,   // 按不变价格, 按可比价: not comparable with values at current prices
  comparable_basis = 32,  // 同口径, 可比口径: against a year before that is not the one published
  first = 64,             // 从…到…: what it was
  last = 128,             // and what it is
  milestone = 256,        // 突破, 迈上…台阶: the step that was passed, not the figure
  added = 512,            // 新增, 新建: what came new, not what there is
  review = 1024,          // told where a report looks back on several years, not on one
};

class BAOGAO_API Qualifiers {
 public:
  void add(Qualifier qualifier) { bits_ |= static_cast<std::uint16_t>(qualifier); }
  void add(Qualifiers others) { bits_ |= others.bits_; }
  bool has(Qualifier qualifier) const { return (bits_ & static_cast<std::uint16_t>(qualifier)) != 0; }
  bool empty() const { return bits_ == 0; }

  // Words with blanks between, in the order above.
  std::string to_string() const;
  // Empty where one of the words is none.
  static std::optional<Qualifiers> parse(std::string_view words);
  bool operator==(const Qualifiers&) const = default;

 private:
  std::uint16_t bits_ = 0;
};

// How firmly a target is set; none for what is no target.
enum class Tone : std::uint8_t {
  none,
  plan,    // told as planned, with no word for how
  expect,  // 预期, 预计
  strive,  // 力争, 争取, 努力
  ensure,  // 确保, 保证
};

BAOGAO_API const char* name_of(Tone tone);  // "" for none
BAOGAO_API std::optional<Tone> parse_tone(std::string_view name);

}  // namespace baogao
