// The parts of a Word file, cut at U+0000: document, numbering, styles, footnotes.

#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_as_file(zipped(data, size,
                      {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"}),
               "fuzz.docx");
  return 0;
}
