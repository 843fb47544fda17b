// form.document-number: 屈报〔2025〕2号: six-cornered brackets, four digits, no 第, no leading zero
// (GB/T 9704-2012, 7.2.5).

#include <re2/re2.h>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Severity;
using baogao::Span;

void form_document_number(const baogao::Draft& draft, Findings& findings) {
  static const RE2 number(
      R"(([\p{Han}]{1,8})([〔\[［（(【])(\d{2}|\d{4})([〕\]］）)】])\s*(第?)\s*(\d{1,5})\s*号)");
  const auto& report = draft.report;
  // The source, for the layout takes 〔24〕 for the mark of a footnote.
  const std::string_view text = report.source().text();
  const re2::StringPiece whole(text.data(), text.size());
  Span own{0, 0};
  for (const auto& element : report.found.elements) {
    if (element.kind == "number") own = element.span;
  }
  re2::StringPiece group[7];
  for (std::size_t at = 0; number.Match(whole, at, text.size(), RE2::UNANCHORED, group, 7);
       at = static_cast<std::size_t>(group[0].end() - text.data())) {
    const auto part = [&](int index) { return std::string(group[index].data(), group[index].size()); };
    const std::string issuer = part(1), year = part(3), counted = part(6);
    // 公告 and orders have their 第.
    const bool announced = issuer.ends_with("公告") || issuer.ends_with("令") || issuer.ends_with("通告");
    const bool bracket = part(2) != "〔" || part(4) != "〕";
    const bool ordinal = !part(5).empty() && !announced;
    const bool zero = counted.starts_with('0');
    const bool short_year = year.size() == 2;
    if (!bracket && !ordinal && !zero && !short_year) continue;
    const auto start = static_cast<std::size_t>(group[2].data() - text.data());
    const auto end = static_cast<std::size_t>(group[0].end() - text.data());
    const Span span{start, end};
    const std::string right = "〔" + (short_year ? "20" + year : year) + "〕" + (announced ? part(5) : "") +
                              std::to_string(std::stoi(counted)) + "号";
    const char* variant = bracket ? "bracket" : short_year ? "year" : ordinal ? "ordinal" : "zero";
    findings
        .add(span, variant, {{"text", report.clean_text(span)}, {"right", right}},
             own.contains(span) ? Severity::error : Severity::info)
        .replacement = right;
  }
}
