// What a format knows of its text: paragraphs, heading hints, tables, pages.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/span.hpp"

namespace baogao {

// A cell of a table. Rows and columns count from 0; a merged cell stands at its first.
struct TableCell {
  Span span;
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool header = false;
};

// A stretch of the source text, in bytes of its UTF-8. Blocks come in order of the text and do not overlap.
struct Block {
  enum class Kind { paragraph, heading, table };
  Kind kind = Kind::paragraph;
  Span span;
  int level = 0;      // of a heading, from 1, where the format has outline levels
  int paragraph = 0;  // its number in the file, from 1; 0 where the format counts none
  int page = 0;       // from 1; 0 where the format has no pages
  std::vector<TableCell> cells;
};

// What a file says of itself beside its text: ArticleTitle, PubDate, 索引号.
struct Metadata {
  std::string name;
  std::string value;
};

}  // namespace baogao
