// Any bytes: the whole way ends, no analyzer fails, and every span lies in the text.

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "baogao/host/pipeline.hpp"
#include "baogao/xml/report_xml.hpp"
#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document =
      baogao::analyze(std::string(reinterpret_cast<const char*>(data), size), "fuzz", plugin_host());
  if (!document) return 0;
  for (const auto& finding : document->found.findings) {
    if (finding.rule == "plugin.failure") std::abort();
  }
  std::ostringstream out;
  baogao::write_report(*document, out);
  return 0;
}
