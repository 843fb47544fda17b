// Messages with arguments: patterns of ICU's MessageFormat, {name} and {count, plural, one{# place} other{#
// places}}.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"

namespace baogao {

using MessageArguments = std::vector<std::pair<const char*, std::variant<std::string, std::int64_t>>>;

// Both languages of the pattern filled in. Throws std::invalid_argument on a pattern that ICU does not take,
// and std::runtime_error where the installation lacks ICU.
BAOGAO_API Message format_message(const Message& pattern, const MessageArguments& arguments);

}  // namespace baogao
