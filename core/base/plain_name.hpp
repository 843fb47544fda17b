// Names that plugins give to layers, items, formats and views: they become names of XML elements and
// attributes, and words on the command line.
#pragma once

#include <string_view>

namespace baogao {

// a-z, 0-9 and -, a letter first.
inline bool is_plain_name(std::string_view name) {
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace baogao
