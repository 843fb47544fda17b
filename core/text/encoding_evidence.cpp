#include "text/encoding_evidence.hpp"

#include <cmath>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

namespace baogao {
namespace {

constexpr double log_rare_han = -12.0;      // one of twenty thousand that reports hardly use
constexpr double log_other_letter = -13.5;  // other scripts, private use, unassigned
constexpr double log_punctuation = -4.5;
constexpr double log_digit = -4.5;
constexpr double log_ascii_letter = -6.5;
constexpr double log_full_width = -9.0;
constexpr double log_control = -16.0;

// Han by rank: Zipf's law with the head of the list at about one character in thirty.
std::vector<float> han_table() {
  std::vector<float> table(0xA000 - 0x4E00, static_cast<float>(log_rare_han));
  const TableFile common(core_data_directory() / "common-han.tsv", {"characters"});
  double rank = 0;
  for (const auto& row : common.rows()) {
    for (const char32_t c : to_utf32(row[0])) {
      rank += 1;
      if (c >= 0x4E00 && c < 0xA000)
        table[c - 0x4E00] = static_cast<float>(-3.5 - 0.85 * std::log(1 + rank / 12));
    }
  }
  const TableFile variants(core_data_directory() / "variants.tsv", {"variant", "standard"});
  for (const auto& row : variants.rows()) {
    const char32_t variant = to_utf32(row[0]).front(), standard = to_utf32(row[1]).front();
    if (variant < 0x4E00 || variant >= 0xA000 || standard < 0x4E00 || standard >= 0xA000) continue;
    float& entry = table[variant - 0x4E00];
    entry = std::max(entry, table[standard - 0x4E00] - 1.0F);
  }
  return table;
}

}  // namespace

double log_probability(char32_t c) {
  static const std::vector<float> han = han_table();
  if (c >= 0x4E00 && c < 0xA000) return han[c - 0x4E00];
  if (is_digit(c)) return log_digit;
  if (c == U'\n' || c == U'\r' || c == U' ' || c == U'\t') return log_punctuation;
  if (is_latin(c)) return log_ascii_letter;
  if (c > 0x20 && c < 0x7F) return -6.0;
  switch (c) {
    case U'，':
    case U'。':
    case U'、':
    case U'；':
    case U'：':
    case U'（':
    case U'）':
    case U'“':
    case U'”':
    case U'《':
    case U'》':
    case U'—':
    case U'〔':
    case U'〕':
    case U'！':
    case U'？':
    case U'　':
    case U'％':
    case U'·':
    case U'…':
    case U'－':
    case U'～':
    case U'〇':
    case U'【':
    case U'】':
    case U'‘':
    case U'’':
      return log_punctuation;
    default:
      break;
  }
  if (c >= 0xFF00 && c <= 0xFF5E) return log_full_width;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF) return log_control;
  if (is_han(c)) return log_rare_han - 1.5;
  return log_other_letter;
}

}  // namespace baogao
