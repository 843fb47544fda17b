// Zip files as Office programs read them: sizes stand before the data, not behind it.
#pragma once

#include <string>
#include <vector>

struct ZipMember {
  std::string path;
  std::string content;
};

// The members in their order; the same bytes for the same members. Throws std::runtime_error where the disk
// for temporary files does not take it.
std::string write_zip(const std::vector<ZipMember>& members);
