// Libraries that take longer to load than a report to read.
#pragma once

#include <dlfcn.h>

#include <boost/dll/shared_library.hpp>
#include <filesystem>

namespace baogao {

// What the library's symbol, a `const T* const`, points to. Loads the library, and for good: keep the
// reference. Throws boost::system::system_error, naming the file, where there is none.
template <class T>
const T& load_late(const std::filesystem::path& library, const char* symbol) {
  const auto for_good = static_cast<boost::dll::load_mode::type>(RTLD_NODELETE);
  const boost::dll::shared_library loaded(library.string(), boost::dll::load_mode::rtld_now | for_good);
  return *loaded.get<const T* const>(symbol);
}

}  // namespace baogao
