#include "base/icu_format.hpp"

#include <unicode/msgfmt.h>

#include <stdexcept>

namespace {

std::string fill(const char* language, const std::string& pattern,
                 const baogao::MessageArguments& arguments) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(language), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    if (const auto* text = std::get_if<std::string>(&value)) {
      values.emplace_back(icu::UnicodeString::fromUTF8(*text));
    } else {
      values.emplace_back(std::get<std::int64_t>(value));
    }
  }
  icu::UnicodeString result;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), result, status);
  if (U_FAILURE(status) != 0) throw std::invalid_argument("no message pattern: " + pattern);
  std::string text;
  result.toUTF8String(text);
  return text;
}

const baogao::IcuFormat functions{fill};

}  // namespace

extern "C" BAOGAO_API const baogao::IcuFormat* const icu_format;
const baogao::IcuFormat* const icu_format = &functions;
