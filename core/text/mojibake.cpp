#include "text/mojibake.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "baogao/text/characters.hpp"
#include "text/encoding_evidence.hpp"
#include "text/utf8.hpp"

namespace baogao {
namespace {

constexpr std::size_t sample_size = 8192;      // bytes
constexpr std::size_t fewest_characters = 12;  // of Han: less proves nothing
constexpr double least_gain = 2.0;  // nats a character by which the text taken back must be likelier

struct Likelihood {
  double sum = 0;
  std::size_t han = 0, characters = 0;

  void add(char32_t c) {
    if (c == U'�') return;
    sum += log_probability(c);
    han += is_han(c) ? 1U : 0U;
    ++characters;
  }
  double mean() const { return characters == 0 ? 0 : sum / static_cast<double>(characters); }
};

std::string to_gbk(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string bytes(static_cast<std::size_t>(units.length()) * 4 + 4, '\0');
  const std::int32_t size =
      ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      units.getBuffer(), units.length(), &status);
  if (U_FAILURE(status)) return {};
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace

bool is_utf8_read_as_gbk(std::string_view text) {
  std::string_view sample = text.substr(0, sample_size);
  while (!sample.empty() && sample.size() < text.size() &&
         (static_cast<unsigned char>(text[sample.size()]) & 0xC0) == 0x80)
    sample.remove_suffix(1);
  Likelihood as_it_stands;
  for (std::size_t i = 0; i < sample.size();) as_it_stands.add(next_code_point(sample, i));
  if (as_it_stands.han < fewest_characters) return false;
  const std::string bytes = to_gbk(sample);
  Likelihood taken_back;
  for (std::size_t i = 0; i < bytes.size();) taken_back.add(next_code_point(bytes, i));
  // Three bytes of UTF-8 make one and a half characters of GBK.
  return taken_back.han * 3 >= as_it_stands.han && taken_back.mean() > as_it_stands.mean() + least_gain;
}

}  // namespace baogao
