// The text of word/document.xml with its blocks.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "baogao/host/reader.hpp"
#include "list_numbering.hpp"
#include "paragraph_styles.hpp"
#include "symbols.hpp"

// Where the text of a w:t element went.
struct TextPiece {
  pugi::xml_node node;
  std::size_t start = 0;  // in the text that is read
  std::size_t size = 0;
};

// Paragraphs one a line with their automatic numbers; tables a row a line, cells divided by tabs; text boxes
// behind the paragraph that holds them; footnotes at the end; raised note numbers in brackets. What was
// deleted, moved away or hidden is not there, and a paragraph whose mark was deleted goes on in the next.
baogao::Expected<baogao::ReadText> read_document_text(const pugi::xml_document& document,
                                                      const pugi::xml_document& footnotes,
                                                      const ParagraphStyles& styles, const Symbols& symbols,
                                                      ListNumbering numbering,
                                                      std::vector<TextPiece>* pieces = nullptr);
