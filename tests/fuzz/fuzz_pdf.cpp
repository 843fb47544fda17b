// Any bytes as a .pdf file.

#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_as_file(std::string(reinterpret_cast<const char*>(data), size), "fuzz.pdf");
  return 0;
}
