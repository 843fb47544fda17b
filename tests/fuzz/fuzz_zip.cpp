// Any bytes as an archive of reports.

#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const baogao::Unpacker* const unpacker = plugin_host().unpacker_of(bytes, "fuzz.zip"))
    static_cast<void>(unpacker->unpack(bytes));
  return 0;
}
