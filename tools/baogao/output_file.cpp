#include "output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
  hidden_ = path_;
  std::string name(1, '.');
  name += path_.filename().string() + "." + std::to_string(::getpid()) + ".part";
  hidden_.replace_filename(name);
  stream_.open(hidden_, std::ios::binary);
  if (!stream_) throw std::runtime_error(path_.string() + ": " + std::strerror(errno));
}

OutputFile::~OutputFile() {
  if (hidden_.empty()) return;
  stream_.close();
  std::error_code ignored;
  std::filesystem::remove(hidden_, ignored);
}

void OutputFile::commit() {
  stream_.close();
  if (!stream_) throw std::runtime_error(path_.string() + ": " + std::strerror(errno));
  std::filesystem::rename(hidden_, path_);
  hidden_.clear();
}
