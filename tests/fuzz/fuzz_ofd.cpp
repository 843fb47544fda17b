// The parts of an OFD file, cut at U+0000: its entry, its document, a page.

#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_as_file(zipped(data, size, {"OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"}),
               "fuzz.ofd");
  return 0;
}
