// Bytes to UTF-8 with ICU's converters, and which encoding they are in.
//
// Every candidate reads the same bytes, so the log-probabilities of their texts can be compared as
// they stand: the reading whose text is most like Chinese wins, by as many nats as it leads.

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "baogao/text/characters.hpp"
#include "baogao/text/source_text.hpp"
#include "text/encoding_evidence.hpp"
#include "text/plain_tables.hpp"
#include "text/utf8.hpp"

namespace baogao {
namespace {

constexpr std::size_t sample_size = 16384;
constexpr double sure_margin = 14.0;  // one error in a million

struct Decoded {
  std::string text;
  OffsetMap map;
  std::vector<InvalidBytes> invalid;
};

void append_character(Decoded& out, char32_t c, std::size_t offset, std::size_t size) {
  const std::size_t from = out.text.size();
  append_utf8(out.text, c);
  const std::size_t length = out.text.size() - from;
  out.map.append(from, offset, length, static_cast<unsigned>(length), static_cast<unsigned>(size));
}

// A whole UTF-8 file without a fault is its own text.
bool take_valid_utf8(std::string& bytes, Decoded& out) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
    } else if (next_or_error(bytes, i) < 0) {
      return false;
    }
  }
  out.map.append(0, 0, bytes.size(), 1, 1);
  out.text = std::move(bytes);
  return true;
}

Decoded decode_utf8(std::string_view bytes, std::size_t skip) {
  Decoded out;
  out.text.reserve(bytes.size());
  std::size_t clean = skip;  // everything before is in the text
  const auto flush = [&](std::size_t end) {
    const std::size_t from = out.text.size();
    out.text.append(bytes.substr(clean, end - clean));
    out.map.append(from, clean, end - clean, 1, 1);
  };
  for (std::size_t i = skip; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    if (next_or_error(bytes, i) >= 0) continue;
    flush(start);
    clean = i;
    out.invalid.push_back({start, i - start});
    append_character(out, 0xFFFD, start, i - start);
  }
  flush(bytes.size());
  return out;
}

Decoded decode_with_converter(std::string_view bytes, std::size_t skip, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no converter for ") + name);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

  Decoded out;
  out.text.reserve(bytes.size() * 3 / 2);
  std::array<UChar, 4096> units{};
  std::array<std::int32_t, 4096> offsets{};
  const char* const end = bytes.data() + bytes.size();
  const char* source = bytes.data() + skip;
  // A character is appended when the next one shows where its bytes end.
  char32_t held = 0;
  std::size_t held_at = 0;
  bool holding = false;
  const auto release = [&](std::size_t next) {
    if (holding) append_character(out, held, held_at, next - held_at);
    holding = false;
  };
  for (bool done = false; !done;) {
    UChar* target = units.data();
    const char* const chunk = source;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, offsets.data(), 1,
                   &status);
    const auto count = static_cast<std::int32_t>(target - units.data());
    for (std::int32_t i = 0; i < count;) {
      const std::int32_t at = offsets[static_cast<std::size_t>(i)];
      UChar32 c = 0;
      U16_NEXT(units.data(), i, count, c);
      if (at < 0) {
        // A character begun in the last chunk: its start is what was consumed there but not shown.
        if (!holding) held_at = static_cast<std::size_t>(chunk - bytes.data());
        held = static_cast<char32_t>(c);
        holding = true;
        continue;
      }
      const auto position = static_cast<std::size_t>(chunk - bytes.data()) + static_cast<std::size_t>(at);
      release(position);
      held = static_cast<char32_t>(c);
      held_at = position;
      holding = true;
    }
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) {
      done = true;
      release(bytes.size());
      continue;
    }
    std::array<char, 16> bad{};
    auto length = static_cast<std::int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), bad.data(), &length, &ignored);
    const auto after = static_cast<std::size_t>(source - bytes.data());
    const std::size_t size =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::max<std::int8_t>(length, 0)));
    const std::size_t at = after - std::min(after, size);
    release(at);
    out.invalid.push_back({at, after - at});
    append_character(out, 0xFFFD, at, after - at);
    done = source >= end;
  }
  return out;
}

struct Encoding {
  std::string_view name;
  const char* converter;
};
constexpr std::array<Encoding, 5> encodings = {{{"UTF-8", "UTF-8"},
                                                {"UTF-16LE", "UTF-16LE"},
                                                {"UTF-16BE", "UTF-16BE"},
                                                {"GB18030", "gb18030"},
                                                {"Big5", "Big5-HKSCS"}}};

const Encoding* find_encoding(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (c != '-' && c != '_') key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (key == "gbk" || key == "gb2312" || key == "cp936") key = "gb18030";
  if (key == "utf16") key = "utf16le";
  if (key == "big5hkscs" || key == "cp950") key = "big5";
  for (const Encoding& encoding : encodings) {
    std::string known;
    for (const char c : encoding.name) {
      if (c != '-') known += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (known == key) return &encoding;
  }
  return nullptr;
}

Decoded decode_as(const Encoding& encoding, std::string_view bytes, std::size_t skip) {
  return encoding.name == "UTF-8" ? decode_utf8(bytes, skip)
                                  : decode_with_converter(bytes, skip, encoding.converter);
}

std::size_t mark_size(std::string_view bytes, std::string_view encoding) {
  if (encoding == "UTF-8" && bytes.starts_with("\xEF\xBB\xBF")) return 3;
  if (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) return 2;
  if (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF")) return 2;
  if (encoding == "GB18030" && bytes.starts_with("\x84\x31\x95\x33")) return 4;
  return 0;
}

double likelihood(const Encoding& encoding, std::string_view sample) {
  const Decoded reading = decode_as(encoding, sample, 0);
  double sum = 0;
  for (const char32_t c : to_utf32(reading.text)) sum += log_probability(c);
  // A sample cut in mid-character ends in one bad sequence that says nothing.
  std::size_t bad = reading.invalid.size();
  if (bad > 0 && sample.size() >= sample_size && reading.invalid.back().offset + 4 > sample.size()) --bad;
  return sum - 9.0 * static_cast<double>(bad);
}

}  // namespace

EncodingReading detect_encoding(std::string_view bytes) {
  for (const Encoding& encoding : encodings) {
    if (mark_size(bytes, encoding.name) > 0)
      return {std::string(encoding.name), "byte order mark", "", 1e6, true};
  }
  const std::string_view sample = bytes.substr(0, sample_size);
  // Hundreds of three-byte sequences without a fault are no accident.
  if (bytes.size() >= 600) {
    const Decoded strict = decode_utf8(sample, 0);
    const auto three_byte_leads = std::count_if(
        sample.begin(), sample.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xF0) == 0xE0; });
    const bool cut = strict.invalid.size() == 1 && strict.invalid.back().offset + 4 > sample.size();
    if (three_byte_leads > 100 && (strict.invalid.empty() || cut)) {
      return {"UTF-8", "strict UTF-8", "", static_cast<double>(three_byte_leads) * 5, true};
    }
  }
  std::vector<std::pair<double, const Encoding*>> readings;
  for (const Encoding& encoding : encodings) {
    if (encoding.name.starts_with("UTF-16") && sample.size() % 2 != 0 && sample.size() == bytes.size()) {
      readings.emplace_back(likelihood(encoding, sample) - 20, &encoding);
      continue;
    }
    readings.emplace_back(likelihood(encoding, sample), &encoding);
  }
  std::stable_sort(readings.begin(), readings.end(), [](auto& a, auto& b) { return a.first > b.first; });
  const double margin = readings[0].first - readings[1].first;
  // ASCII reads the same in all but UTF-16, and as UTF-16 it is rare Han; words of a report are not.
  const bool ascii =
      std::all_of(sample.begin(), sample.end(), [](char c) { return static_cast<signed char>(c) > 0; });
  constexpr double common_han = -8.5;  // nats a character, on average, of any Chinese text
  const double pairs = std::max(1.0, static_cast<double>(sample.size()) / 2);
  if (ascii && (!readings[0].second->name.starts_with("UTF-16") || readings[0].first < common_han * pairs)) {
    return {"UTF-8", "ASCII only", "", 0, true};
  }
  return {std::string(readings[0].second->name), "common characters", std::string(readings[1].second->name),
          margin, margin >= sure_margin};
}

Expected<SourceText> decode(std::string bytes, std::string_view forced) {
  EncodingReading reading;
  if (forced.empty()) {
    reading = detect_encoding(bytes);
  } else {
    const Encoding* encoding = find_encoding(forced);
    if (encoding == nullptr) {
      const std::string name(forced);
      return Message{"不认识编码“" + name + "”；可用 UTF-8、UTF-16LE、UTF-16BE、GB18030、Big5",
                     "unknown encoding \"" + name + "\"; use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Big5"};
    }
    reading = {std::string(encoding->name), "forced", "", 0, true};
  }
  if (bytes.size() > 0x7FFFFFFF) {
    return Message{"文件超过 2 GB；请拆成单份报告",
                   "the file is larger than 2 GB; split it into single reports"};
  }
  const std::size_t mark = mark_size(bytes, reading.encoding);
  Decoded decoded;
  if (reading.encoding != "UTF-8" || mark > 0 || !take_valid_utf8(bytes, decoded)) {
    decoded = decode_as(*find_encoding(reading.encoding), bytes, mark);
  }
  std::vector<Block> tables = find_plain_tables(decoded.text);
  return SourceText(std::move(decoded.text), std::move(decoded.map), std::move(reading),
                    std::move(decoded.invalid), std::move(tables));
}

}  // namespace baogao
