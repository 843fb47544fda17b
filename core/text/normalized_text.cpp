// Folding characters, and leaving out what the layout says.

#include "baogao/text/normalized_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uniset.h>

#include <array>
#include <memory>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "text/utf8.hpp"

namespace baogao {
namespace {

// What NFKC may fold. The whole class of full-width forms would turn ，；：（） into ASCII.
constexpr const char16_t* folded_by_icu =
    u"[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B\uFF0E\uFF0F\uFF0D\u2F00-\u2FD5\u2E9F\u2EF3\uF900-"
    u"\uFAD9]";

// One character to one: 0 keeps it, `dropped` leaves it out.
class FoldingTable {
 public:
  static constexpr char16_t dropped = 1;

  FoldingTable() : table_(0x10000, 0) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeSet set(icu::UnicodeString(folded_by_icu), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFKC data");
    for (int range = 0; range < set.getRangeCount(); ++range) {
      for (UChar32 c = set.getRangeStart(range); c <= set.getRangeEnd(range); ++c) {
        icu::UnicodeString decomposition;
        if (nfkc->getDecomposition(c, decomposition) && decomposition.countChar32() == 1 &&
            decomposition.char32At(0) < 0x10000) {
          table_[static_cast<std::size_t>(c)] = static_cast<char16_t>(decomposition.char32At(0));
        }
      }
    }
    for (const char* file : {"variants.tsv", "radicals.tsv"}) take(file);
    // A compatibility form may fold to a traditional one, which folds on.
    for (char16_t& target : table_) {
      if (target > dropped && table_[target] > dropped) target = table_[target];
    }
    for (const char32_t c : {0x00ADU, 0x200BU, 0x200CU, 0x200DU, 0x2060U, 0xFEFFU, 0x200EU, 0x200FU}) {
      table_[c] = dropped;
    }
    for (const char32_t c : {0x00A0U, 0x3000U, 0x202FU, 0x0009U, 0x000CU}) table_[c] = u' ';
    for (char32_t c = 0x2000; c <= 0x200A; ++c) table_[c] = u' ';
    for (const char32_t c : {0x2028U, 0x2029U, 0x0085U, 0x000DU, 0x000BU}) table_[c] = u'\n';
    // Signs with one meaning in numbers.
    for (const char32_t c : {0x2212U, 0x2010U, 0x2011U}) table_[c] = u'-';
    for (const char32_t c : {0x301CU, 0x223CU}) table_[c] = 0xFF5E;
    table_[0x25CB] = 0x3007;  // ○ written for 〇: 二○二五年
    table_[0x2236] = 0xFF1A;  // ∶ in ratios
  }

  char16_t operator[](char32_t c) const {
    if (c < 0x10000) return table_[c];
    return c == founder_point ? u'.' : u'\0';
  }

 private:
  void take(const char* file) {
    const TableFile table(core_data_directory() / file, {"variant", "standard"});
    for (const auto& row : table.rows()) {
      const std::u32string from = to_utf32(row[0]), to = to_utf32(row[1]);
      if (from.size() != 1 || to.size() != 1 || from[0] > 0xFFFF || to[0] > 0xFFFF) {
        table.reject(row, "variant and standard are one character each, in the basic plane");
      }
      table_[from[0]] = static_cast<char16_t>(to[0]);
    }
  }

  static constexpr char32_t founder_point = 0x1001B0;  // decimal point of Founder's fonts: ７６􀆰１％

  std::vector<char16_t> table_;
};

const FoldingTable& folding() {
  static const FoldingTable table;
  return table;
}

class Builder {
 public:
  explicit Builder(std::string_view source) : source_(source) { text_.reserve(source.size()); }

  // Source bytes [clean_, end) go over as they are.
  void flush(std::size_t end) {
    if (end > clean_) {
      map_.append(text_.size(), clean_, end - clean_, 1, 1);
      text_.append(source_.substr(clean_, end - clean_));
    }
    clean_ = end;
  }
  void skip_to(std::size_t offset) { clean_ = offset; }
  void put(char32_t c, Span origin) {
    const std::size_t from = text_.size();
    append_utf8(text_, c);
    map_.append(from, origin.start, text_.size() - from, static_cast<unsigned>(text_.size() - from),
                static_cast<unsigned>(origin.size()));
  }
  NormalizedText finish() { return {std::move(text_), std::move(map_)}; }

 private:
  std::string_view source_;
  std::string text_;
  OffsetMap map_;
  std::size_t clean_ = 0;
};

}  // namespace

NormalizedText normalize(std::string_view source, const Layout& layout) {
  const FoldingTable& fold = folding();
  Builder builder(source);
  auto mark = layout.begin();
  for (std::size_t i = 0; i < source.size();) {
    const std::size_t start = i;
    if (mark != layout.end() && mark->span.start == start) {
      builder.flush(start);
      // A mark longer than a step of the map stands at its first character.
      if (mark->kind != LayoutMark::Kind::removed) {
        const std::size_t shown = std::min<std::size_t>(mark->span.size(), 255);
        builder.put(mark->kind == LayoutMark::Kind::line_end ? U'\n' : U' ', {start, start + shown});
      }
      builder.skip_to(mark->span.end);
      i = mark->span.end;
      ++mark;
      continue;
    }
    const auto byte = static_cast<unsigned char>(source[start]);
    if (byte < 0x80 && byte >= 0x20) {
      ++i;
      continue;
    }
    const char16_t target = fold[next_code_point(source, i)];
    if (target == 0) continue;
    builder.flush(start);
    builder.skip_to(i);
    if (target != FoldingTable::dropped) builder.put(target, {start, i});
  }
  builder.flush(source.size());
  return builder.finish();
}

}  // namespace baogao
