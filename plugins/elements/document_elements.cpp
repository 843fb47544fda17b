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
constexpr std::size_t longest_menu = 80;  // lines of a web page before its title
constexpr std::size_t closing_lines = 12;
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
// The last word of a title.
const RE2& title_end() {
  static const RE2 pattern(
      R"((?:报告|公报|总结|情况|意见|方案|通知|计划|要点|规划|草案)(?:[（(][^（）()]{1,20}[）)])?$)");
  return pattern;
}

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {
    for (const Span paragraph : document.paragraphs()) {
      if (opening_.size() == longest_menu || is_heading(paragraph)) break;
      if (opening_.size() >= opening_lines && text(paragraph).find("。") != std::string_view::npos) break;
      opening_.push_back(paragraph);
    }
    const auto& all = document.paragraphs();
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

  // The first line that ends like a title; on a web page its menu may hold one too (政府工作报告), so one
  // that says a year or 关于 comes before it.
  void find_title(std::size_t salutation) {
    std::optional<Span> title;
    for (std::size_t i = 0; i < salutation; ++i) {
      if (title && text(opening_[i]).find("。") != std::string_view::npos) break;
      const std::optional<Span> found = title_at(i);
      if (!found) continue;
      static const RE2 full(R"(\d{4}\s*年|〇|关于)");
      const bool is_full = RE2::PartialMatch(piece(text(*found)), full);
      if (is_full || !title) title = found;
      if (is_full) break;
    }
    if (title) add("title", *title);
  }

  // A line that ends like a title, with the lines before it that it completes.
  std::optional<Span> title_at(std::size_t index) const {
    static constexpr std::array<std::string_view, 6> running = {"。", "，", "；", "：", "！", "来源"};
    const auto plain = [&](std::string_view line) {
      return line.size() <= 240 && std::none_of(running.begin(), running.end(), [&](std::string_view mark) {
               return line.find(mark) != std::string_view::npos;
             });
    };
    const std::string_view line = text(opening_[index]);
    if (!plain(line) || !RE2::PartialMatch(piece(line), title_end())) return std::nullopt;
    std::size_t first = index;
    // 关于2024年度法治政府建设 / 工作情况的报告; 关于开封市2019年预算执行情况和 / 2020年预算草案的报告
    const std::string_view above = first > 0 ? text(opening_[first - 1]) : std::string_view();
    const bool goes_on =
        above.find("关于") != std::string_view::npos &&
        (above.ends_with("和") || above.ends_with("与") || above.ends_with("及") || above.ends_with("、"));
    const bool whole = line.find("关于") != std::string_view::npos ||
                       (line.find("年") != std::string_view::npos && !goes_on);
    while (!whole && first > 0 && index - first < 2) {
      const std::string_view before = text(opening_[first - 1]);
      const bool taken = std::any_of(elements_.begin(), elements_.end(), [&](const DocumentElement& element) {
        return document_.to_source(opening_[first - 1]).overlaps(element.span);
      });
      if (taken || !plain(before) || before.starts_with("—") || RE2::PartialMatch(piece(before), title_end()))
        break;
      static const RE2 begins_title(R"(\d{4}年|关于|人民政府$)");
      if (!RE2::PartialMatch(piece(before), begins_title)) break;
      --first;
    }
    // 关于深圳市2025年国民经济和社会发展计划 / 执行情况与2026年计划草案的报告
    std::size_t last = index;
    if (!line.ends_with("报告") && last + 1 < opening_.size()) {
      const std::string_view below = text(opening_[last + 1]);
      if (plain(below) && below.ends_with("报告") && below.find("关于") == std::string_view::npos) ++last;
    }
    return Span{opening_[first].start, opening_[last].end};
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
  std::vector<Span> opening_, closing_;
  std::vector<DocumentElement> elements_;
};

}  // namespace

std::vector<DocumentElement> find_document_elements(const Document& document) {
  return Finder(document).run();
}
