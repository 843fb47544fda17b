#include "gold_table.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <fstream>
#include <stdexcept>

std::map<std::string, std::vector<GoldRow>> read_gold(const std::filesystem::path& file) {
  std::map<std::string, std::vector<GoldRow>> documents;
  std::ifstream in(file);
  std::vector<std::string> header;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (header.empty()) {
      header = cells;
      continue;
    }
    if (cells.size() != header.size()) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " +
                               std::to_string(cells.size()) + " columns where the header has " +
                               std::to_string(header.size()));
    }
    GoldRow row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[header[i]] = cells[i];
    documents[row["doc"]].push_back(std::move(row));
  }
  return documents;
}

std::string squash(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString::fromUTF8(text), status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    if (const UChar32 c = folded.char32At(i); u_isalnum(c)) kept.append(c);
  }
  std::string result;
  return kept.toUTF8String(result);
}
