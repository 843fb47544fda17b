#include "findings_text.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "baogao/text/characters.hpp"
#include "language.hpp"
#include "printable.hpp"

namespace {

using baogao::Document;
using baogao::Finding;
using baogao::Position;
using baogao::Severity;
using baogao::Span;

const char* word_for(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return in(language, "错误", "error");
    case Severity::warning:
      return in(language, "警告", "warning");
    case Severity::info:
      break;
  }
  return in(language, "提示", "info");
}

std::string counted(std::size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

int columns_of(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_AMBIGUOUS ? 2 : 1;
}

int columns_of(std::u32string_view text) {
  int columns = 0;
  for (const char32_t c : text) columns += columns_of(c);
  return columns;
}

// The line of the source around a place, cut to what fits, and carets under the place.
struct Excerpt {
  std::string line, carets;
};

Excerpt excerpt(const Document& document, Span span) {
  constexpr int widest = 76;  // columns
  constexpr int lead = 24;    // columns kept before the place
  const std::string_view text = document.source().text();
  const std::size_t from = span.start == 0 ? 0 : text.rfind('\n', span.start - 1) + 1;
  const std::size_t to = std::min(text.find('\n', span.start), text.size());
  std::u32string before = baogao::to_utf32(text.substr(from, span.start - from));
  std::u32string marked = baogao::to_utf32(text.substr(span.start, std::min(span.end, to) - span.start));
  std::u32string after = baogao::to_utf32(text.substr(std::min(span.end, to), to - std::min(span.end, to)));
  const auto make_shown = [](std::u32string& part) {
    std::replace_if(
        part.begin(), part.end(), [](char32_t c) { return c < 0x20; }, U' ');
    part = baogao::to_utf32(printable(baogao::to_utf8(part)));
  };
  make_shown(before);
  make_shown(marked);
  make_shown(after);
  std::u32string_view kept = before;
  while (columns_of(kept) > lead) kept.remove_prefix(1);
  if (kept.size() < before.size()) before = std::u32string(1, U'…').append(kept);
  const auto shorten = [](std::u32string& part, int width) {
    bool shortened = false;
    while (!part.empty() && columns_of(part) > width) {
      part.pop_back();
      shortened = true;
    }
    if (shortened) part += U'…';
  };
  shorten(marked, widest - columns_of(before));
  shorten(after, widest - columns_of(before) - columns_of(marked));
  Excerpt result;
  result.line = baogao::to_utf8(before + marked + after);
  result.carets = std::string(static_cast<std::size_t>(columns_of(before)), ' ') +
                  std::string(static_cast<std::size_t>(std::max(1, columns_of(marked))), '^');
  return result;
}

}  // namespace

void FindingsText::write(const baogao::CheckedDraft& draft, const baogao::WritingOptions& options,
                         std::ostream& out) const {
  const Document& document = draft.report;
  const Language language = options.language;
  const auto paint = [&](const char* colour, const std::string& text) {
    return options.coloured ? fmt::format("\033[{}m{}\033[0m", colour, text) : text;
  };
  std::size_t counts[3] = {}, known = 0;
  for (const Finding& finding : document.found.findings) {
    const Position place = document.source().position(finding.span.start);
    const bool is_known = !finding.known.empty();
    const char* colour = is_known                                ? "2"
                         : finding.severity == Severity::error   ? "1;31"
                         : finding.severity == Severity::warning ? "1;33"
                                                                 : "1;36";
    (is_known ? known : counts[static_cast<std::size_t>(finding.severity)])++;
    std::string label = word_for(finding.severity, language);
    if (is_known) label.append(in(language, "（已知）", " (known)"));
    out << paint("1", fmt::format("{}:{}:{}:", printable(document.source().file), place.line, place.column))
        << ' ' << paint(colour, label + in(language, "：", ":")) << (language == Language::zh ? "" : " ")
        << printable(in(language, finding.message)) << ' ' << paint("2", "[" + finding.rule + "]") << '\n';
    if (is_known) out << "    " << in(language, "理由：", "reason: ") << finding.known << '\n';
    const Excerpt shown = excerpt(document, finding.span);
    out << "    " << shown.line << "\n    " << paint(colour, shown.carets) << '\n';
  }
  out << (language == Language::zh
              ? fmt::format("{} 个错误，{} 个警告，{} 个提示", counts[2], counts[1], counts[0])
              : counted(counts[2], "error") + ", " + counted(counts[1], "warning") + ", " +
                    counted(counts[0], "hint"));
  if (known > 0)
    out << (language == Language::zh ? fmt::format("，{} 个已知", known) : fmt::format(", {} known", known));
  out << '\n';
}
