#include "document_elements.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "baogao/text/characters.hpp"
#include "baogao/text/list_marker.hpp"

using baogao::Document;
using baogao::DocumentElement;
using baogao::Span;

namespace {

constexpr std::size_t opening_lines = 20;
constexpr std::size_t longest_menu = 120;  // lines of a web page before its title
constexpr std::size_t closing_lines = 12;
constexpr std::size_t heads_above_text = 4;
constexpr std::size_t longest_marker = 60;  // bytes

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// 屈报〔2025〕2号, and the wrong forms with other brackets or 第. Not: 《关于…的意见》（国发〔2019〕1号）.
const RE2& document_number() {
  static const RE2 pattern(R"([一-鿿]+[〔\[［（(【]\d{2,4}[〕\]］）)】]\s*第?\s*\d{1,5}\s*号)");
  return pattern;
}
// 签发人：向科军
const RE2& signatory() {
  static const RE2 pattern(R"((?:签发人|签\s*发)[:：]\s*(\S.*))");
  return pattern;
}
// 中共屈原管理区委文件
const RE2& issuer_line() {
  static const RE2 pattern(R"([^。，：]+(?:委|政府|委员会|办公室|局|厅|院|会)文件)");
  return pattern;
}
// 2025年3月1日, 二〇二五年三月一日; alone on its line, brackets allowed.
const RE2& date_line() {
  static const RE2 pattern(
      R"([（(]?((?:\d{4}|[一二][〇零九一二三四五六七八]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)[）)]?)");
  return pattern;
}
// 抄送：市委办公室，市人大常委会办公室。
const RE2& copied_to() {
  static const RE2 pattern(R"(抄\s*送[:：]\s*(\S.*))");
  return pattern;
}
// The blanks between the lines of a title, and those set for looks, are none of its text.
std::string without_gaps(const std::string& title) {
  const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::string whole;
  for (std::size_t i = 0; i < title.size(); ++i) {
    const bool kept = title[i] != ' ' ||
                      (i > 0 && is_latin(title[i - 1]) && i + 1 < title.size() && is_latin(title[i + 1]));
    if (kept) whole += title[i];
  }
  return whole;
}

class Finder {
 public:
  Finder(const Document& document, const TitleFinder& titles) : document_(document), titles_(titles) {
    const auto& all = document.paragraphs();
    for (std::size_t i = 0; i < all.size() && i < longest_menu; ++i) {
      if (is_heading(all[i]) && has_text_below(i)) break;
      if (i >= opening_lines && has_sentence(all[i])) break;
      opening_.push_back(all[i]);
    }
    const std::size_t skip = std::max(opening_.size(), all.size() - std::min(all.size(), closing_lines));
    closing_.assign(all.begin() + static_cast<std::ptrdiff_t>(skip), all.end());
  }

  std::vector<DocumentElement> run() {
    find_opening();
    find_closing();
    std::stable_sort(elements_.begin(), elements_.end(),
                     [](const auto& a, const auto& b) { return a.span.start < b.span.start; });
    return std::move(elements_);
  }

 private:
  bool has_sentence(Span line) const { return text(line).find("。") != std::string_view::npos; }
  // In a table of contents heads stand below heads.
  bool has_text_below(std::size_t heading) const {
    const auto& all = document_.paragraphs();
    const std::size_t last = std::min(all.size(), heading + heads_above_text);
    for (std::size_t i = heading; i < last; ++i) {
      if (has_sentence(all[i])) return true;
    }
    return last == all.size();
  }
  // A line that begins with a marker of the first two levels, and is none of a table of contents.
  bool is_heading(Span line) const {
    const std::string_view words = text(line);
    if (words.find("……") != std::string_view::npos || words.find("....") != std::string_view::npos)
      return false;
    baogao::Characters characters;
    characters.assign(words.substr(0, longest_marker), 0);
    const auto marker = baogao::parse_list_marker(characters, 0);
    return marker && (baogao::heading_level(marker->kind) == 1 || baogao::heading_level(marker->kind) == 2);
  }
  std::string_view text(Span line) const { return document_.normalized().slice(line); }
  bool has(std::string_view kind) const {
    return std::any_of(elements_.begin(), elements_.end(),
                       [&](const auto& element) { return element.kind == kind; });
  }
  void add(const char* kind, Span normalized) {
    const Span source = document_.to_source(normalized);
    elements_.push_back({kind, source, document_.clean_text(source)});
  }
  // The part of the line that the pattern's first group took.
  Span part(Span line, re2::StringPiece group) const {
    const auto offset = static_cast<std::size_t>(group.data() - text(line).data());
    return {line.start + offset, line.start + offset + group.size()};
  }

  void find_opening() {
    std::size_t salutation = opening_.size();
    for (std::size_t i = 0; i < opening_.size(); ++i) {
      const std::string_view line = text(opening_[i]);
      if (line.starts_with("各位")) {
        salutation = i;
        break;
      }
      re2::StringPiece group;
      if (line.size() > 180) continue;
      if (!has("number") && line.ends_with("号") && RE2::FullMatch(piece(line), document_number())) {
        add("number", opening_[i]);
      } else if (!has("signatory") && line.starts_with("签") &&
                 RE2::FullMatch(piece(line), signatory(), &group)) {
        add("signatory", part(opening_[i], group));
      } else if (!has("issuer") && line.ends_with("文件") && RE2::FullMatch(piece(line), issuer_line())) {
        add("issuer", {opening_[i].start, opening_[i].end - std::string_view("文件").size()});
      }
    }
    find_title(salutation);
    for (std::size_t i = 0; i < opening_.size(); ++i) {
      const std::string_view line = text(opening_[i]);
      if (has("addressee") || line.starts_with("各位") || line.size() > 180) continue;
      if (line.ends_with("：") && line.find("。") == std::string_view::npos && line.size() > 9) {
        // 一年来，主要做了以下工作： is no address.
        static const RE2 body(R"((委|府|会|局|厅|院|办|部|处|科|室|镇|乡|街道|单位|部门|机关)[、，：]?)");
        if (RE2::PartialMatch(piece(line), body) && line.find("工作") == std::string_view::npos &&
            line.find("如下") == std::string_view::npos) {
          add("addressee", {opening_[i].start, opening_[i].end - std::string_view("：").size()});
        }
      }
      re2::StringPiece group;
      if (!has("date") && line.size() < 60 && line.find("日") != std::string_view::npos &&
          RE2::FullMatch(piece(line), date_line(), &group))
        add("date", part(opening_[i], group));
    }
  }

  void find_title(std::size_t salutation) {
    std::vector<Span> taken;
    for (const DocumentElement& element : elements_) taken.push_back(document_.from_source(element.span));
    const std::vector<Span> lines(opening_.begin(),
                                  opening_.begin() + static_cast<std::ptrdiff_t>(salutation));
    if (const auto title = titles_.find(document_, lines, taken)) {
      add("title", *title);
      elements_.back().text = without_gaps(elements_.back().text);
    }
  }

  void find_closing() {
    for (std::size_t i = 0; i < closing_.size(); ++i) {
      const std::string_view line = text(closing_[i]);
      re2::StringPiece group;
      if (line.size() > 600) continue;
      if (line.starts_with("抄") && RE2::FullMatch(piece(line), copied_to(), &group)) {
        add("copied-to", part(closing_[i], group));
      } else if (line.size() < 60 && line.find("日") != std::string_view::npos &&
                 RE2::FullMatch(piece(line), date_line(), &group)) {
        std::erase_if(elements_, [](const auto& element) { return element.kind == "date"; });
        add("date", part(closing_[i], group));
        if (i > 0 && !has("issuer")) {
          const std::string_view before = text(closing_[i - 1]);
          static const RE2 issuer(
              R"([^。，；：]+(?:委员会|政府|局|厅|办公室|院|会|处|街道办事处|中心|委|部))");
          if (before.size() < 120 && RE2::FullMatch(piece(before), issuer)) add("issuer", closing_[i - 1]);
        }
      }
    }
  }

  const Document& document_;
  const TitleFinder& titles_;
  std::vector<Span> opening_, closing_;
  std::vector<DocumentElement> elements_;
};

}  // namespace

std::vector<DocumentElement> DocumentElements::find(const Document& document) const {
  return Finder(document, titles_).run();
}
