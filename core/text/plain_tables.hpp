// Tables that plain text shows with nothing but its lines.
#pragma once

#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/text/blocks.hpp"

namespace baogao {

// Finds two kinds, in order of the text:
// - a cell a line, as web pages and PDFs come out: head cells, then rows of one kind (text, number, number);
// - a row a line, its cells apart by tabs or by two blanks and more, with numbers in columns.
// The rows above the first with a number are marked as header. Linear in the length of the text.
BAOGAO_API std::vector<Block> find_plain_tables(std::string_view text);

}  // namespace baogao
