#include "baogao/base/message_format.hpp"

#include "baogao/base/late_library.hpp"
#include "baogao/base/table_file.hpp"
#include "base/icu_format.hpp"

namespace baogao {
namespace {

const IcuFormat& load_icu_format() {
  const LateLibrary library{core_data_directory().parent_path() / "icu_format.so", "libicu-dev"};
  const auto format = load_late<IcuFormat>(library, "icu_format");
  if (!format) throw std::runtime_error(format.error().zh + " / " + format.error().en);
  return **format;
}

}  // namespace

Message format_message(const Message& pattern, const MessageArguments& arguments) {
  static const IcuFormat& format = load_icu_format();
  return {format.fill("zh", pattern.zh, arguments), format.fill("en", pattern.en, arguments)};
}

}  // namespace baogao
