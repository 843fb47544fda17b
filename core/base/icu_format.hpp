// ICU's formatting library takes longer to load than a report to read: it waits for the first message.
#pragma once

#include <string>

#include "baogao/base/message_format.hpp"

namespace baogao {

struct IcuFormat {
  std::string (*fill)(const char* language, const std::string& pattern, const MessageArguments& arguments);
};

}  // namespace baogao
