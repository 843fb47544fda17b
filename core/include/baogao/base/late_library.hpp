// Libraries that take longer to load than a report to read: loaded with the first use, and for good.
//
//     const std::vector<LateLibrary> libraries = late_libraries(data_directory);  // of a plugin
//     const auto source = load_late<PageSource>(libraries.front(), "baogao_pdf_page_source");
//     if (!source) return source.error();
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"

namespace baogao {

struct LateLibrary {
  std::filesystem::path file;
  std::string package;  // of Debian and Ubuntu, which brings what the file is linked with
};

// What a plugin loads late, as the libraries.tsv of its data folder names it (columns library, package; the
// libraries stand beside); none where there is no such file.
BAOGAO_API std::vector<LateLibrary> late_libraries(const std::filesystem::path& data_directory);

// The address of the library's symbol. Where it cannot be loaded the message names what is missing and
// what to install.
BAOGAO_API Expected<const void*> load_symbol(const LateLibrary& library, const char* symbol);

// Why the library cannot be loaded; nothing where it can be. Loads it.
BAOGAO_API std::optional<Message> problem_of(const LateLibrary& library);

// What the library's symbol, a `const T* const`, points to; never null.
template <class T>
Expected<const T*> load_late(const LateLibrary& library, const char* symbol) {
  const auto address = load_symbol(library, symbol);
  if (!address) return address.error();
  return *static_cast<const T* const*>(*address);
}

}  // namespace baogao
