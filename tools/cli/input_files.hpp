// The reports that the user named: files, folders (walked) or - for standard input.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "baogao/host/plugin_host.hpp"

struct InputFile {
  std::string path;  // as the user would write it; "-" is standard input
  std::string name;  // of the file, without folders

  baogao::Expected<std::string> read() const;
};

struct InputFiles {
  std::vector<InputFile> files;  // in the order named, folders sorted by path
  struct Problem {
    std::string path;
    baogao::Message message;
  };
  std::vector<Problem> problems;
};

// In folders, files that the host's readers name by extension are reports.
InputFiles find_inputs(const std::vector<std::string>& named, const baogao::PluginHost& host);
