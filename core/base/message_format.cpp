#include "baogao/base/message_format.hpp"

#include "baogao/base/late_library.hpp"
#include "baogao/base/table_file.hpp"
#include "base/icu_format.hpp"

namespace baogao {

Message format_message(const Message& pattern, const MessageArguments& arguments) {
  static const IcuFormat& format =
      load_late<IcuFormat>(core_data_directory().parent_path() / "icu_format.so", "icu_format");
  return {format.fill("zh", pattern.zh, arguments), format.fill("en", pattern.en, arguments)};
}

}  // namespace baogao
