// form.date: the date of a document is written 2025年3月1日, in Arabic digits and without leading zeros
// (GB/T 9704-2012, 7.3.5.4).

#include <re2/re2.h>

#include <map>

#include "../closing.hpp"
#include "rule.hpp"

namespace {

int number_of(const std::string& text) {
  static const std::map<std::string, int, std::less<>> digits = {
      {"〇", 0}, {"○", 0},  {"零", 0}, {"O", 0},  {"o", 0},  {"一", 1}, {"二", 2},
      {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};
  if (text.find_first_not_of("0123456789") == std::string::npos) return std::stoi(text);
  const std::size_t ten = text.find("十");
  if (ten != std::string::npos) {
    const std::string before = text.substr(0, ten), behind = text.substr(ten + 3);
    return 10 * (before.empty() ? 1 : number_of(before)) + (behind.empty() ? 0 : number_of(behind));
  }
  int value = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 3;
    const auto digit = digits.find(text.substr(at, size));
    value = 10 * value + (digit == digits.end() ? 0 : digit->second);
    at += size;
  }
  return value;
}

}  // namespace

void form_date(const baogao::Draft& draft, Findings& findings) {
  const auto date = find_closing(draft.report).date;
  if (!date) return;
  const std::string text = draft.report.clean_text(*date);
  static const RE2 right_form(R"([（(]?\s*(?:19|20)\d{2}\s*年\s*[1-9]\d?\s*月\s*[1-9]\d?\s*日\s*[）)]?)");
  static const RE2 parts(
      R"(([\d一二〇○零Oo三四五六七八九]{4,12})[年.\-/]\s*([\d一二三四五六七八九十]{1,9})[月.\-/]\s*([\d一二三四五六七八九十]{1,9}))");
  std::string year, month, day;
  if (RE2::FullMatch(text, right_form) || !RE2::PartialMatch(text, parts, &year, &month, &day)) return;
  const std::string right = std::to_string(number_of(year)) + "年" + std::to_string(number_of(month)) + "月" +
                            std::to_string(number_of(day)) + "日";
  findings.add(*date, "form", {{"text", text}, {"right", right}}).replacement = right;
}
