// A file that appears whole or not at all: written beside its place under a hidden name, then renamed.
// Devices and pipes are written to as they are.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();  // removes what was not committed
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return stream_; }
  // Throws std::runtime_error, in the words of the system, when the disk did not take it.
  void commit();

 private:
  std::filesystem::path path_;
  std::filesystem::path hidden_;
  std::ofstream stream_;
};

// Writes to the file of that name, whole or not at all, or to standard output where it is empty. Throws
// std::runtime_error when not all of it was taken.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write);
