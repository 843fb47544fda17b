// What a reader gets out of a file that is no plain text.
#pragma once

#include <string>
#include <vector>

#include "baogao/text/blocks.hpp"

namespace baogao {

// The text that a reader got out of a file.
struct ReadText {
  std::string text;  // UTF-8, a paragraph a line
  std::string media_type;
  std::string encoding;  // of the file where it has one of its own: a web page
  bool wrapped = false;  // lines as on the page: breaks inside of sentences are still to be undone
  std::vector<Block> blocks;
  std::vector<Metadata> metadata;
};

}  // namespace baogao
