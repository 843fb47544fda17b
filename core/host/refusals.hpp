// What is turned away because it is no report.
//
// The messages name the reason and what to do, not the file.
#pragma once

#include <optional>
#include <string_view>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/text/source_text.hpp"

namespace baogao {

// A file that no reader took: empty, or of a kind that is no text.
BAOGAO_API std::optional<Message> refusal_before_decoding(std::string_view bytes);

// Binary data, or bytes that the encoding does not hold. `file_size` is in bytes.
BAOGAO_API std::optional<Message> refusal_after_decoding(std::size_t file_size, const SourceText& source);

// A line or a nesting of brackets that no report has.
BAOGAO_API std::optional<Message> refusal_of_shape(const SourceText& source);

}  // namespace baogao
