// A long run's progress: counts up on a terminal, silent elsewhere.
#pragma once

#include <unistd.h>

#include <atomic>
#include <iostream>
#include <string>

class Progress {
 public:
  explicit Progress(std::size_t total) : total_(total), shown_(total > 1 && ::isatty(STDERR_FILENO) != 0) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void clear() const {
    if (shown_) std::cerr << "\r\033[K" << std::flush;
  }
  void step(const std::string& name) {
    const std::size_t count = ++done_;
    if (!shown_) return;
    std::cerr << "\r\033[K" + std::to_string(count) + "/" + std::to_string(total_) + " " + name << std::flush;
  }

 private:
  std::size_t total_;
  bool shown_;
  std::atomic<std::size_t> done_ = 0;
};
