#include "output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <stdexcept>

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
  // /dev/null, /dev/stdout, a pipe: written to, never replaced.
  std::error_code ignored;
  const auto kind = std::filesystem::status(path_, ignored).type();
  using Type = std::filesystem::file_type;
  if (kind == Type::character || kind == Type::fifo || kind == Type::socket || kind == Type::block) {
    stream_.open(path_, std::ios::binary);
    if (!stream_) throw std::runtime_error(path_.string() + ": " + std::strerror(errno));
    return;
  }
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
  if (hidden_.empty()) return;
  std::filesystem::rename(hidden_, path_);
  hidden_.clear();
}

void write_output(const std::string& path, const std::function<void(std::ostream&)>& write) {
  if (path.empty()) {
    write(std::cout);
    std::cout.flush();
    if (!std::cout) throw std::runtime_error(std::string("standard output: ") + std::strerror(errno));
    return;
  }
  OutputFile file(path);
  write(file.stream());
  file.commit();
}
