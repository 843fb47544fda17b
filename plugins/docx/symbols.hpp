// What the characters of symbol fonts show: ≥ is U+F0B3 of the font Symbol.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

class Symbols {
 public:
  // Of the plugin's data folder. Throws std::runtime_error naming file and line of a wrong entry.
  explicit Symbols(const std::filesystem::path& data);

  // Empty for a character that is not known. `code` is hexadecimal, as w:char has it.
  std::string_view text_of(std::string_view font, std::string_view code) const;

 private:
  std::map<std::pair<std::string, unsigned>, std::string> texts_;
};
