// UTF-8 that somebody read as GBK and saved again: 鍏ㄥ勾 for 全年.
#pragma once

#include <string_view>

#include "baogao/base/export.hpp"

namespace baogao {

// Whether a text, taken back to GBK bytes and read as UTF-8, is Chinese where as it stands it is none. Bytes
// that were lost on the way (？, U+FFFD) are allowed for.
BAOGAO_API bool is_utf8_read_as_gbk(std::string_view text);

}  // namespace baogao
