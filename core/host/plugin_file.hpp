// A plugin's library as a file: what it was built for, read without running any of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "baogao/base/message.hpp"

namespace baogao {

// What the name of the exported symbol says.
struct PluginStamp {
  int api_version = 0;
  std::string digest;  // of the public headers; empty before version 2

  std::string text() const;  // v2-3f09a1…, as users are told
  bool operator==(const PluginStamp&) const = default;
};

const PluginStamp& own_stamp();
// The symbol that a plugin of this program exports.
const std::string& own_symbol();

// Why the library cannot be a plugin of this program; nothing where it can.
std::optional<Message> refusal_of(const std::filesystem::path& library);

}  // namespace baogao
