// Any bytes as a .html file.

#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_as_file(std::string(reinterpret_cast<const char*>(data), size), "fuzz.html");
  return 0;
}
