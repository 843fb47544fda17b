#include "zip_writer.hpp"

#include <minizip/zip.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace {

[[noreturn]] void fail() {
  throw std::runtime_error("the file with comments could not be written to the temporary folder");
}

// The library goes back in its file to fill in sizes.
class TemporaryFile {
 public:
  TemporaryFile() : path_((std::filesystem::temp_directory_path() / "baogao-XXXXXX").string()) {
    const int file = ::mkstemp(path_.data());
    if (file < 0) fail();
    ::close(file);
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const char* path() const { return path_.c_str(); }

 private:
  std::string path_;
};

}  // namespace

std::string write_zip(const std::vector<ZipMember>& members) {
  const TemporaryFile file;
  const zipFile zip = zipOpen64(file.path(), APPEND_STATUS_CREATE);
  if (zip == nullptr) fail();
  bool good = true;
  for (const ZipMember& member : members) {
    zip_fileinfo info{};
    info.dosDate = (1980U - 1980U) << 25 | 1U << 21 | 1U << 16;  // the first day that zip files know
    const bool opened = zipOpenNewFileInZip(zip, member.path.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                            Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK;
    good = good && opened &&
           zipWriteInFileInZip(zip, member.content.data(), static_cast<unsigned>(member.content.size())) ==
               ZIP_OK &&
           zipCloseFileInZip(zip) == ZIP_OK;
  }
  good = zipClose(zip, nullptr) == ZIP_OK && good;
  if (!good) fail();
  std::ifstream in(file.path(), std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}
