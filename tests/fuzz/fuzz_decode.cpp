// Any bytes: decoding ends, and every character goes back to bytes of the file in order.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "baogao/text/characters.hpp"
#include "baogao/text/normalized_text.hpp"
#include "baogao/text/source_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto source = baogao::decode(bytes);
  if (!source) return 0;
  baogao::Characters characters;
  characters.assign(source->text(), 0);
  std::size_t last = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const baogao::Span file = source->file_bytes(characters.bytes(i, i + 1));
    if (file.start < last || file.end > size || file.start >= file.end) std::abort();
    last = file.end;
  }
  const baogao::NormalizedText normalized = baogao::normalize(source->text());
  const baogao::Span all = normalized.to_source({0, normalized.text().size()});
  if (all.end > source->text().size()) std::abort();
  return 0;
}
